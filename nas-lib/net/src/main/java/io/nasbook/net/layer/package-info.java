/**
 * A network with fixed layers and weights as plain data: what a sub-network is once it is cut out
 * of its supernet.
 */
package io.nasbook.net.layer;
