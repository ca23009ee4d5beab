/**
 * A small software rasteriser: filled outlines with exact area coverage, patterns, grain and a
 * camera. Only operations that Java defines to the last bit are used (IEEE arithmetic, {@code
 * sqrt}, {@code StrictMath}), so that a scene has the same bytes on every machine and JDK.
 */
package io.nasbook.data.draw;
