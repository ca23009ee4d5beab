/** Standard output and error of cells: in order, joined, and sent to the cell that wrote them. */
package io.nasbook.kernel.output;
