/** The messages of the Jupyter protocol, version 5.4: records, JSON and signatures, no sockets. */
package io.nasbook.kernel.protocol;
