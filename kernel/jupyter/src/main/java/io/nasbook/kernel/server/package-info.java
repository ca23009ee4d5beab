/** The kernel's sockets and what happens on each request. */
package io.nasbook.kernel.server;
