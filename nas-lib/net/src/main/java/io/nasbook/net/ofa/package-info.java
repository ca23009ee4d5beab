/** OFA-MCUNet with weights: the supernet, its sub-networks, their recalibration and accuracy. */
package io.nasbook.net.ofa;
