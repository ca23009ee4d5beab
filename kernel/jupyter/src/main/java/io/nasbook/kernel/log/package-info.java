/** The kernel's log, which never reaches a cell. */
package io.nasbook.kernel.log;
