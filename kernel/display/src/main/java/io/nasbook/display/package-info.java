/**
 * What a cell sees of the kernel: display functions, mime bundles and the renderer interface.
 *
 * <p>JDK only, and usable without a kernel: where no front end is attached (in {@code jshell} or a
 * plain program), what is displayed is printed as text.
 */
package io.nasbook.display;
