/** What this process's JVM lends to the kernel. */
package io.nasbook.kernel.jvm;
