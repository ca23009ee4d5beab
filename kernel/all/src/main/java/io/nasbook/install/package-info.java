/** Installs the kernel from one jar, with the JDK alone. */
package io.nasbook.install;
