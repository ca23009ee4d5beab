/** Files that may be packed, damaged or hostile, and files that are written whole or not at all. */
package io.nasbook.file;
