/**
 * Results as tables, charts and drawings: {@link io.nasbook.plot.Tables}, {@link
 * io.nasbook.plot.Plots}, {@link io.nasbook.plot.Drawing}, {@link io.nasbook.plot.EncodingSheet}.
 * Each shows as a picture or table in a notebook and prints as text anywhere else.
 */
package io.nasbook.plot;
