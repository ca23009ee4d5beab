/** Makes the archive from which the JVM starts the kernel in half the time. */
package io.nasbook.kernel.archive;
