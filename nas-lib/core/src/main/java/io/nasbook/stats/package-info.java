/** How sure a measured number is. */
package io.nasbook.stats;
