/** Files that may be packed, damaged or hostile. */
package io.nasbook.file;
