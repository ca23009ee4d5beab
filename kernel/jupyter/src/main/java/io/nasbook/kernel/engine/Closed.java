package io.nasbook.kernel.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The classes and members of cells that are not public. The JVM opens them to the classes of their
 * own loader only, although all classes of cells are of one package.
 */
final class Closed {

  private static final String CELLS = MemoryFiles.PACKAGE + "/";
  private static final Pattern CELL_TYPE = Pattern.compile("L(" + CELLS + "[^;]+);");

  // The kinds of entries in the pool of constants of a class file.
  private static final int CLASS = 7;
  private static final int FIRST_MEMBER = 9;
  private static final int LAST_MEMBER = 11;
  private static final int NAME_AND_TYPE = 12;
  private static final int METHOD_TYPE = 16;

  private final Set<String> names = new HashSet<>();

  /** Notes what a class of a cell keeps to its own loader. */
  void note(byte[] type) {
    new ClassReader(type).accept(new Notes(), ClassReader.SKIP_CODE);
  }

  /** Whether a class that names nobody's closed members can have a loader of its own. */
  boolean isOpenTo(byte[] type) {
    var constants = new Constants(new ClassReader(type));
    return IntStream.range(1, constants.reader.getItemCount()).noneMatch(constants::isClosed);
  }

  private final class Constants {

    private final ClassReader reader;
    private final char[] buffer;
    private final String own;

    Constants(ClassReader reader) {
      this.reader = reader;
      buffer = new char[reader.getMaxStringLength()];
      own = reader.getClassName();
    }

    boolean isClosed(int index) {
      int at = reader.getItem(index);
      int kind = at == 0 ? 0 : reader.readByte(at - 1);
      return switch (kind) {
        case CLASS -> names.contains(text(at));
        case METHOD_TYPE -> mentionsClosed(text(at));
        case NAME_AND_TYPE -> mentionsClosed(text(at + 2));
        default -> FIRST_MEMBER <= kind && kind <= LAST_MEMBER && isClosedMember(at);
      };
    }

    private boolean isClosedMember(int at) {
      String owner = reader.readClass(at, buffer);
      int name = reader.getItem(reader.readUnsignedShort(at + 2));
      return owner.startsWith(CELLS)
          && !owner.equals(own)
          && names.contains(text(name) + text(name + 2));
    }

    private String text(int at) {
      return reader.readUTF8(at, buffer);
    }

    private boolean mentionsClosed(String descriptor) {
      return CELL_TYPE
          .matcher(descriptor)
          .results()
          .map((MatchResult found) -> found.group(1))
          .anyMatch(names::contains);
    }
  }

  private final class Notes extends ClassVisitor {

    Notes() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] faces) {
      note(access, name);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      note(access, name + descriptor);
      return null;
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      note(access, name + descriptor);
      return null;
    }

    private void note(int access, String name) {
      if ((access & Opcodes.ACC_PUBLIC) == 0) {
        names.add(name);
      }
    }
  }
}
