/**
 * Labelled images and their splits: what training, calibration and evaluation read.
 *
 * <p>{@link io.nasbook.data.LabelledImages} is what every data set is; {@link
 * io.nasbook.data.Splits} divides one so that no image is in two parts, and gives each part its own
 * type.
 */
package io.nasbook.data;
