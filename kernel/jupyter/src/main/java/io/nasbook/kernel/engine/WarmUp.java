package io.nasbook.kernel.engine;

import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.SnippetEvent;

/**
 * Makes cells that nobody sees while nobody waits, so that the JVM has compiled the compilers when
 * somebody does: the first cells of a fresh kernel take three times as long as the fiftieth.
 */
final class WarmUp {

  private static final int ROUNDS = 12;

  /** No types: JShell finds no documentation any more once a type was dropped. */
  private static final List<String> DECLARATIONS =
      List.of("int warm$up = 1;", "String warm$up(int a) { return \"v\" + a; }");

  private static final String BLOCK =
      """
      package %s; %s public class %s {
        public static Object do_it$() throws Throwable {
          int n = List.of(1, 2).stream().mapToInt(i -> i + 1).sum();
          for (int i = 0; i < 3; i++) { System.out.println("n is " + n); }
          return n + 1;
        }
      }
      """;

  private final Workshop shop;
  private int rounds;

  WarmUp(Workshop shop) {
    this.shop = shop;
  }

  /** Makes some of the cells; false where all were made. */
  boolean next() {
    return rounds < ROUNDS ? first() : renew();
  }

  /** A compiler that begins afresh has the JDK's symbols again before somebody waits for it. */
  private boolean renew() {
    boolean worn = shop.blocks().isWorn();
    if (worn) {
      shop.blocks().renew();
      compile();
    }
    return worn;
  }

  private boolean first() {
    if (rounds == 0) {
      shop.blocks().openJdk();
    }
    compile();
    String declaration = DECLARATIONS.get(rounds % DECLARATIONS.size());
    shop.declare(declaration).stream().map(SnippetEvent::snippet).forEach(shop.shell()::drop);
    rounds++;
    return true;
  }

  private void compile() {
    String name = "Warm$" + rounds;
    String imports = shop.names().imports(Stream.empty());
    shop.blocks()
        .compile(
            MemoryFiles.PACKAGE + "." + name, BLOCK.formatted(MemoryFiles.PACKAGE, imports, name));
  }
}
