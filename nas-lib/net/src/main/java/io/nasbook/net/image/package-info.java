/** Labelled images as normalised batches, decoded while the network computes. */
package io.nasbook.net.image;
