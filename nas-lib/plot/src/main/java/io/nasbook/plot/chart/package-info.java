/** What a chart shows, apart from how it is drawn: labels, axes and numbers. */
package io.nasbook.plot.chart;
