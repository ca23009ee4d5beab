package io.nasbook.kernel.engine;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

  private final Set<String> names = new HashSet<>();

  /** Notes what a class of a cell keeps to its own loader. */
  void note(byte[] type) {
    new ClassReader(type).accept(new Notes(), ClassReader.SKIP_CODE);
  }

  /** Whether a class that names nobody's closed members can have a loader of its own. */
  boolean isOpenTo(byte[] type) {
    var pool = new ConstantPool(type);
    return pool.entries().noneMatch(at -> isClosed(pool, at));
  }

  private boolean isClosed(ConstantPool pool, int at) {
    int kind = pool.kind(at);
    return switch (kind) {
      case ConstantPool.CLASS -> names.contains(pool.text(at));
      case ConstantPool.METHOD_TYPE -> mentionsClosed(pool.text(at));
      case ConstantPool.NAME_AND_TYPE -> mentionsClosed(pool.text(at + 2));
      default ->
          ConstantPool.FIRST_MEMBER <= kind
              && kind <= ConstantPool.LAST_MEMBER
              && isClosedMember(pool, at);
    };
  }

  private boolean isClosedMember(ConstantPool pool, int at) {
    String owner = pool.className(at);
    int name = pool.entry(at + 2);
    return owner.startsWith(CELLS)
        && !owner.equals(pool.own())
        && names.contains(pool.text(name) + pool.text(name + 2));
  }

  private boolean mentionsClosed(String descriptor) {
    return CELL_TYPE
        .matcher(descriptor)
        .results()
        .map((MatchResult found) -> found.group(1))
        .anyMatch(names::contains);
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
