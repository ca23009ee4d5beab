package io.nasbook.kernel.engine;

import io.nasbook.kernel.source.Lexer;
import java.util.List;
import java.util.Map;
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

  /** As small as a first cell: a larger one would keep that waiting. */
  private static final String FIRST =
      """
      package %s; %s public class %s {
        public static int n;
        public static void do_it$() throws Throwable { { int n = 1; Warm$First.n = n; } }
      }
      """;

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

  /** Takes one block all the way, as a first cell wants it. */
  void begin() {
    shop.names().mentioned();
    shop.control().place(compile("Warm$First", FIRST, "int n = 1;"));
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
    compile();
    String declaration = DECLARATIONS.get(rounds % DECLARATIONS.size());
    shop.declare(declaration).stream().map(SnippetEvent::snippet).forEach(shop.shell()::drop);
    rounds++;
    return true;
  }

  private void compile() {
    compile("Warm$" + rounds, BLOCK, "");
  }

  private Map<String, byte[]> compile(String name, String block, String cell) {
    String imports = shop.names().imports(Lexer.tokens(cell).stream());
    String source = block.formatted(MemoryFiles.PACKAGE, imports, name);
    return shop.blocks().compile(MemoryFiles.PACKAGE + "." + name, source).classes();
  }
}
