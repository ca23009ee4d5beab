package io.nasbook.data.folder;

/**
 * The name of an image file and its class.
 *
 * @param file path below the images' folder, with forward slashes
 * @param label position in the list of classes
 */
public record FileLabel(String file, int label) {}
