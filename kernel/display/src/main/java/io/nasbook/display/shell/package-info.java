/** The JDK's {@code jshell} with the libraries, the imports and the tables of a notebook. */
package io.nasbook.display.shell;
