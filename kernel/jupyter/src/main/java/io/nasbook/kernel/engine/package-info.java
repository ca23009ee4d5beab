/** Runs cells: JShell for declarations, one compilation for everything else, and stopping. */
package io.nasbook.kernel.engine;
