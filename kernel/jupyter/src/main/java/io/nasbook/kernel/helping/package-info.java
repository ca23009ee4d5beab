/** Answers what could stand at the cursor, what stands there, and whether a cell is complete. */
package io.nasbook.kernel.helping;
