/**
 * Readers of published data sets as they lie on the disk: idx files (MNIST), CIFAR-10's binary
 * batches, COCO's annotations, and tables of file names with labels (Wake Vision).
 */
package io.nasbook.data.files;
