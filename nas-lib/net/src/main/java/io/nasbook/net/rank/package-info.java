/** Whether the shared weights of a supernet put networks in the order of their own training. */
package io.nasbook.net.rank;
