/** What the commands of a terminal have in common. */
package io.nasbook.terminal;
