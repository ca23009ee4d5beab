package io.nasbook.net.weights;

/** What a checkpoint may ask of memory: about sixteen of the largest supernets. */
final class Limits {
  /** Most values that one file may hold (256 MiB of floats). */
  static final long VALUES = 1L << 26;

  /** Most bytes of a file's table of contents: a pickle or a safetensors header. */
  static final int CONTENTS_BYTES = 1 << 24;

  /** Most axes of a tensor. */
  static final int AXES = 8;

  private Limits() {}

  static CheckpointException tooLarge(String what) {
    return new CheckpointException(
        "%s: a checkpoint may hold at most %,d values".formatted(what, VALUES));
  }
}
