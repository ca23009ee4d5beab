package io.nasbook.kernel.magic;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import io.nasbook.display.Display;
import io.nasbook.display.MimeBundle;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/**
 * The magics that show a type or a method of a source file. The body of the cell is the path of the
 * file; the arguments name what to show.
 */
final class JavaSourceMagics {

  private final Surroundings surroundings;

  JavaSourceMagics(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  Outcome classByName(MagicCall call, MagicContext context) {
    String name = arguments(call, 1, "ClassName").getFirst();
    SourceFile file = file(call);
    return show(file.text(file.type(name, kind -> kind != Tree.Kind.INTERFACE)));
  }

  Outcome interfaceByName(MagicCall call, MagicContext context) {
    String name = arguments(call, 1, "InterfaceName").getFirst();
    SourceFile file = file(call);
    return show(file.text(file.type(name, kind -> kind == Tree.Kind.INTERFACE)));
  }

  Outcome methodByName(MagicCall call, MagicContext context) {
    List<String> args = arguments(call, 2, "ClassName methodName [index]");
    return method(call, "named " + args.get(1), m -> m.getName().contentEquals(args.get(1)));
  }

  Outcome methodByAnnotationName(MagicCall call, MagicContext context) {
    List<String> args = arguments(call, 2, "ClassName AnnotationName [index]");
    return method(call, "with @" + args.get(1), m -> annotated(m, args.get(1)));
  }

  private Outcome method(MagicCall call, String what, Predicate<MethodTree> wanted) {
    List<String> args = call.args();
    SourceFile file = file(call);
    ClassTree type = file.type(args.getFirst(), kind -> true);
    List<MethodTree> found =
        type.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .filter(wanted)
            .toList();
    int index = args.size() > 2 ? index(args.get(2)) : 0;
    if (index >= found.size()) {
      throw new MagicException(
          "%s has %d methods %s, so there is no number %d (the first is 0)"
              .formatted(args.getFirst(), found.size(), what, index));
    }
    return show(file.text(found.get(index)));
  }

  private static boolean annotated(MethodTree method, String annotation) {
    return method.getModifiers().getAnnotations().stream()
        .map(a -> a.getAnnotationType().toString())
        .anyMatch(type -> type.equals(annotation) || type.endsWith("." + annotation));
  }

  private static int index(String text) {
    try {
      return Integer.parseUnsignedInt(text);
    } catch (NumberFormatException word) {
      throw new MagicException("the index must be 0 or more, but was " + text, word);
    }
  }

  private SourceFile file(MagicCall call) {
    String path = call.body().orElse("").strip();
    if (path.isEmpty()) {
      throw new MagicException(call.sign() + " needs the path of a source file below it");
    }
    Path file = surroundings.directory().resolve(path);
    return SourceFile.parse(file, FileMagics.read(file));
  }

  private static List<String> arguments(MagicCall call, int least, String usage) {
    if (call.args().size() < least) {
      throw new MagicException(
          "expected " + call.sign() + " " + usage + ", but got " + call.text());
    }
    return call.args();
  }

  private static Outcome show(String java) {
    String markdown = "```java\n" + java + "\n```";
    Display.display(MimeBundle.text(java).with("text/markdown", markdown));
    return Outcome.NONE;
  }
}
