/** Draws charts: Vega-Lite for front ends that know it, and a PNG picture for all others. */
package io.nasbook.plot.picture;
