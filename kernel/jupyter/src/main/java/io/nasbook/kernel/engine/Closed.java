package io.nasbook.kernel.engine;

import io.nasbook.kernel.jvm.Methods;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private final Set<String> constructed = new HashSet<>();

  /** Notes what a class of a cell keeps to its own loader. */
  void note(byte[] type) {
    new ClassReader(type).accept(new Notes(), ClassReader.SKIP_CODE);
  }

  /**
   * The classes of a block as they can have a loader of their own: they reach closed members by
   * {@link Opening}. Empty where that does not do: for a class that extends one with a closed
   * constructor, a reference to a closed method, a closed class.
   *
   * @param block the classes by their binary names
   */
  Optional<Map<String, byte[]>> opened(Map<String, byte[]> block) {
    Set<String> own =
        block.keySet().stream().map(name -> name.replace('.', '/')).collect(Collectors.toSet());
    Map<String, byte[]> result = new LinkedHashMap<>();
    for (var type : block.entrySet()) {
      Optional<byte[]> opened = opened(type.getValue(), own);
      if (opened.isEmpty()) {
        return Optional.empty();
      }
      result.put(type.getKey(), opened.orElseThrow());
    }
    return Optional.of(result);
  }

  private Optional<byte[]> opened(byte[] type, Set<String> own) {
    if (isOpenTo(type, own)) {
      return Optional.of(type);
    }
    if (hasConstructor(new ClassReader(type).getSuperName(), own)) {
      return Optional.empty();
    }
    byte[] changed =
        Methods.rewrite(type, (access, name, descriptor, next) -> new Opening(next, this, own));
    return Optional.of(changed).filter(bytes -> isOpenTo(bytes, own));
  }

  /** Whether a type of a cell has a constructor that is not public. */
  boolean hasConstructor(String type, Set<String> own) {
    return constructed.contains(type) && !own.contains(type);
  }

  /**
   * Whether a class of a cell may have a member that is not public. As classes inherit from each
   * other, a field or method of this name and descriptor in any of them counts.
   */
  boolean hasMember(String owner, String nameAndDescriptor, Set<String> own) {
    return nameAndDescriptor.startsWith("<init>")
        ? hasConstructor(owner, own)
        : owner.startsWith(CELLS) && !own.contains(owner) && names.contains(nameAndDescriptor);
  }

  private boolean isOpenTo(byte[] type, Set<String> own) {
    var pool = new ConstantPool(type);
    return pool.entries().noneMatch(at -> isClosed(pool, at, own));
  }

  private boolean isClosed(ConstantPool pool, int at, Set<String> own) {
    int kind = pool.kind(at);
    return switch (kind) {
      case ConstantPool.CLASS -> names.contains(pool.text(at));
      case ConstantPool.METHOD_TYPE -> mentionsClosed(pool.text(at));
      case ConstantPool.NAME_AND_TYPE -> mentionsClosed(pool.text(at + 2));
      default ->
          ConstantPool.FIRST_MEMBER <= kind
              && kind <= ConstantPool.LAST_MEMBER
              && isClosedMember(pool, at, own);
    };
  }

  private boolean isClosedMember(ConstantPool pool, int at, Set<String> own) {
    int name = pool.entry(at + 2);
    return hasMember(pool.className(at), pool.text(name) + pool.text(name + 2), own);
  }

  private boolean mentionsClosed(String descriptor) {
    return CELL_TYPE
        .matcher(descriptor)
        .results()
        .map((MatchResult found) -> found.group(1))
        .anyMatch(names::contains);
  }

  private final class Notes extends ClassVisitor {

    private String type;

    Notes() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] faces) {
      type = name;
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
      if (note(access, name + descriptor) && name.equals("<init>")) {
        constructed.add(type);
      }
      return null;
    }

    private boolean note(int access, String name) {
      boolean isClosed = (access & Opcodes.ACC_PUBLIC) == 0;
      if (isClosed) {
        names.add(name);
      }
      return isClosed;
    }
  }
}
