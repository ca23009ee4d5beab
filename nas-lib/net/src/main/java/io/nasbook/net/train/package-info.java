/**
 * Training in Java: once-for-all training of the supernet, plain training and fine-tuning of one
 * network, with checkpoints that a killed run goes on from.
 */
package io.nasbook.net.train;
