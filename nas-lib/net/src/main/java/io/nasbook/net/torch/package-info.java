/**
 * PyTorch through DJL: the differentiable supernet, for training and as the reference of the fast
 * path.
 */
package io.nasbook.net.torch;
