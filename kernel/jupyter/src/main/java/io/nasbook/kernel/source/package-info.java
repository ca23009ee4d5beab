/** Java source text of cells: tokens, and the pieces that can be run one after another. */
package io.nasbook.kernel.source;
