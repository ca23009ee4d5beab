package io.nasbook.data.folder;

/** What happens to a file that is no usable image: corrupt, empty, CMYK, huge or something else. */
public enum Unreadable {
  /** The file is left out, named and counted. */
  SKIP,
  /** Reading stops with an exception that names the file. */
  REFUSE
}
