/**
 * Magics: what a cell says to its kernel in lines that begin with {@code %}.
 *
 * <p>{@link io.nasbook.kernel.magic.CellParser} splits a cell into Java and calls of magics; {@link
 * io.nasbook.kernel.magic.MagicTable} finds and runs them. A magic is one method, and all that it
 * sees of the kernel is a {@link io.nasbook.kernel.magic.MagicContext}.
 */
package io.nasbook.kernel.magic;
