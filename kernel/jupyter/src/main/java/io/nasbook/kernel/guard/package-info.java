/**
 * What instrumented classes of cells call: the check that stops them and the exit that does not end
 * the kernel. The only package beside io.nasbook.display that cells and kernel share.
 */
package io.nasbook.kernel.guard;
