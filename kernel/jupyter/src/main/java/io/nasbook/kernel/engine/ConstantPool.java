package io.nasbook.kernel.engine;

import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;

/** The pool of constants of a class file: all that its code names. */
final class ConstantPool {

  // Kinds of entries.
  static final int CLASS = 7;
  static final int FIRST_MEMBER = 9;
  static final int LAST_MEMBER = 11;
  static final int NAME_AND_TYPE = 12;
  static final int METHOD_TYPE = 16;

  private final ClassReader reader;
  private final char[] buffer;

  ConstantPool(byte[] type) {
    reader = new ClassReader(type);
    buffer = new char[reader.getMaxStringLength()];
  }

  /** Where the entries are; the second half of a long number is none. */
  IntStream entries() {
    return IntStream.range(1, reader.getItemCount()).map(reader::getItem).filter(at -> at != 0);
  }

  /** The kind of the entry at a place. */
  int kind(int at) {
    return reader.readByte(at - 1);
  }

  /** The text to which the two bytes at a place lead: for a class, its internal name. */
  String text(int at) {
    return reader.readUTF8(at, buffer);
  }

  /** The internal name of the class to which the two bytes at a place lead. */
  String className(int at) {
    return reader.readClass(at, buffer);
  }

  /** Where the entry is to which the two bytes at a place lead. */
  int entry(int at) {
    return reader.getItem(reader.readUnsignedShort(at));
  }
}
