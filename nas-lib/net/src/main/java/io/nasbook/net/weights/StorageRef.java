package io.nasbook.net.weights;

/**
 * Numbers that lie outside the pickle: their type, their key in the file and how many there are.
 */
record StorageRef(NumberType type, String key, int count) {

  static StorageRef of(NumberType type, String key, long count) {
    if (count < 0 || count > Limits.VALUES) {
      throw Limits.tooLarge("storage %s has %,d values".formatted(key, count));
    }
    return new StorageRef(type, key, (int) count);
  }

  long bytes() {
    return (long) count * type.bytes();
  }
}
