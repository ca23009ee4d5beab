/** Tables as people read them: numbers aligned and evenly rounded, as HTML and as plain text. */
package io.nasbook.plot.table;
