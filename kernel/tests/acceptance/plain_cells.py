"""Cells of the acceptance list that are meant well: row, name, source, and what must come.

`result` is the text of the result (None: there is none), `stdout` and `stderr` all that is printed,
`error` the name of the error, `value` and `trace` what its message and its trace must contain,
`html` what the result's HTML must contain. `first` are cells run before, which must succeed.
"""

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Cell:
    row: int
    name: str
    code: str
    result: Optional[str] = None
    stdout: str = ""
    stderr: str = ""
    error: Optional[str] = None
    value: str = ""
    trace: tuple = ()
    html: str = ""
    first: tuple = ()

    def __str__(self):
        return f"{self.row}-{self.name}".replace(" ", "-")


CELLS = [
    Cell(2, "comments and empty statements", "\n;; // c\n/* d */ ;\n"),
    Cell(2, "carriage returns", "int cr = 4;\r\n\r\ncr + 1\r\n", "5"),
    Cell(3, "no semicolon after a call", 'System.out.println("a")', stdout="a\n"),
    Cell(3, "no semicolon before a comment", "int semi = 3 // three", first=()),
    Cell(3, "a comment behind the expression", "1 + 2 // sum", "3"),
    Cell(4, "null itself", "null", "null"),
    Cell(4, "a method that returns null", "String nil() { return null; }\nnil()", "null"),
    Cell(4, "a call without value", "Runnable nothing = () -> {};\nnothing.run()"),
    Cell(4, "an empty optional", "Optional.empty()", "Optional.empty"),
    Cell(5, "identifiers of other scripts", "int größe = 2, 数 = 3;\ngröße * 数", "6"),
    Cell(5, "an emoji counts two units", '"😀a".length()', "3"),
    Cell(5, "a unicode escape", '"\\u00e4".equals("ä")', "true"),
    Cell(5, "text from right to left", 'System.out.println("שלום")', stdout="שלום\n"),
    Cell(5, "a message with emoji", 'throw new IllegalStateException("no 😀")', error="IllegalStateException", value="no 😀"),
    Cell(7, "nested arrays", "new int[][] {{1, 2}, {3}}", "[[1, 2], [3]]", html="<table"),
    Cell(7, "a list of records", 'record Net(String name, int kib) {}\nList.of(new Net("a", 64))', "name  kib\n----  ---\na      64", html="kib"),
    Cell(7, "a map in order", 'new TreeMap<>(Map.of("b", 2, "a", 1))', "{a=1, b=2}", html="<table"),
    Cell(7, "angle brackets are text", 'List.of("<script>alert(1)</script>")', "[<script>alert(1)</script>]", html="&lt;script&gt;"),
    Cell(7, "an array with nulls", "new String[] {null, \"a\"}", "[null, a]"),
    Cell(7, "choices of the library", "McuNetOptions.lab().resolutions()", "[96, 112, 128, 144, 160]", html="<table"),
    Cell(7, "numbers have a point", "List.of(0.5, 1e-9)", "[0.5, 1.0E-9]"),
    Cell(11, "out and err in turn", 'System.out.println("o"); System.err.println("e"); System.out.println("p");', stdout="o\np\n", stderr="e\n"),
    Cell(23, "the caret stands under the fault", 'int wrong = "text";', error="CompileError", trace=("line 1", '    int wrong = "text";', "                ^^^^^^")),
    Cell(23, "a fault in the third line", "int l1 = 1;\nint l2 = 2;\nl1.nothing();", error="CompileError", trace=("line 3", "    l1.nothing();")),
    Cell(23, "a fault behind an emoji", 'String face = "😀"; int n = face;', error="CompileError", trace=("line 1",)),
    Cell(23, "a missing import is offered", "AtomicReferenceArray<String> refs;", error="CompileError", trace=("java.util.concurrent.atomic",)),
    Cell(24, "three frames deep", "deep1()", error="IllegalStateException", value="deep",
         trace=("at deep3", "at deep2", "at deep1", "Caused by: NumberFormatException", "line 3"),
         first=('int deep1() { return deep2(); }\nint deep2() { return deep3(); }\nint deep3() { try { return Integer.parseInt("x"); } catch (NumberFormatException e) { throw new IllegalStateException("deep", e); } }',)),
    Cell(24, "inside a lambda", "List.of(1, 0).stream().map(v -> 1 / v).toList()", error="ArithmeticException", value="/ by zero", trace=("line 1",)),
    Cell(24, "an exception without a message", "throw new UnsupportedOperationException();", error="UnsupportedOperationException"),
    Cell(24, "what was printed before stays", 'System.out.println("before"); int nought = 0; int q = 1 / nought;', stdout="before\n", error="ArithmeticException"),
    Cell(25, "an undefined type in a method", "void usesNope(Nope n) {}\nusesNope(null)", error="CompileError"),
    Cell(25, "an undefined name in a lambda", "Supplier<Integer> s = () -> missingName;", error="CompileError", value="missingName"),
    Cell(25, "an undefined name in a class", "class HasNope { int v = missingOther; }\nnew HasNope()", error="UnresolvedReferenceException", value="missingOther"),
    Cell(27, "a checked exception of the user", "class Mine extends Exception { Mine() { super(\"own\"); } }\nthrow new Mine();", error="Mine", value="own"),
    Cell(27, "an assertion with a message", 'assert 1 > 2 : "one is not more";', error="AssertionError", value="one is not more"),
    Cell(27, "an error in a constructor", 'class Bad { Bad() { throw new IllegalArgumentException("c"); } }\nnew Bad()', error="IllegalArgumentException", value="c"),
    Cell(32, "a variable changes its type", "changing.length()", "1", first=("int changing = 1;", 'String changing = "a";')),
    Cell(32, "a variable keeps its value over a method's change", "kept32 + plus()", "12", first=("int kept32 = 10;", "int plus() { return 1; }", "int plus() { return 2; }")),
    Cell(32, "a method of another signature is an overload", "over(1) + over(\"a\")", "3", first=("int over(int v) { return v; }", "int over(String v) { return 2; }")),
    Cell(33, "a record gets a component", "new Grown(1, 2).b()", "2", first=("record Grown(int a) {}", "record Grown(int a, int b) {}")),
    Cell(33, "an interface gets a method", "((Extended) () -> 3).twice()", "6",
         first=("interface Extended { int one(); }", "interface Extended { int one(); default int twice() { return 2 * one(); } }")),
    Cell(33, "an enum gets a constant", "Colour.BLUE.ordinal()", "1", first=("enum Colour { RED }", "enum Colour { RED, BLUE }")),
    Cell(33, "a class becomes a record", "new Becomes(4).v()", "4", first=("class Becomes {}", "record Becomes(int v) {}")),
    Cell(34, "an import may come twice", "new java.util.zip.CRC32().getValue()", "0", first=("import java.util.zip.CRC32;", "import java.util.zip.CRC32;")),
    Cell(35, "three methods that call each other",
         "int one(int n) { return n < 1 ? 1 : two(n - 1); }\nint two(int n) { return n < 1 ? 2 : three(n - 1); }\nint three(int n) { return n < 1 ? 3 : one(n - 1); }\none(4)", "2"),
    Cell(35, "sealed with permits on separate lines",
         "sealed interface Gate\n  permits And,\n    Or {}\nrecord And() implements Gate {}\nrecord Or() implements Gate {}\nGate g = new Or();\nint gate = switch (g) { case And a -> 1; case Or o -> 2; };\ngate", "2"),
    Cell(35, "record patterns with a guard",
         'record Pt(int x, int y) {}\nObject o = new Pt(2, 3);\nString s = switch (o) { case Pt(int x, int y) when x > y -> "more"; case Pt(var x, var y) -> "sum " + (x + y); default -> "other"; };\ns', "sum 5"),
    Cell(35, "a text block with magics inside", 'String t35 = """\n%x\n%%html\n!ls\n""";\nt35.lines().toList()', "[%x, %%html, !ls]"),
    Cell(35, "generics with bounds", "<T extends Comparable<T>> T most(List<T> l) { return Collections.max(l); }\nmost(List.of(3, 9, 4))", "9"),
    Cell(35, "an instance of with a pattern", 'Object any = "abc";\nany instanceof String text && text.length() == 3', "true"),
    Cell(36, "reflection on a cell's class", "class Seen { int field; }\nSeen.class.getDeclaredFields().length", "1"),
    Cell(36, "a proxy of a cell's interface",
         "interface Named { String name(); }\n((Named) java.lang.reflect.Proxy.newProxyInstance(Named.class.getClassLoader(), new Class<?>[] {Named.class}, (p, m, a) -> m.getName())).name()", "name"),
    Cell(36, "services of the library are found", "ServiceLoader.load(Renderer.class).findFirst().isPresent()", "true"),
    Cell(36, "the context class loader in a pool",
         "class InPool {}\nvar pool36 = Executors.newFixedThreadPool(1);\ntry { pool36.submit(() -> Thread.currentThread().getContextClassLoader().loadClass(InPool.class.getName()) == InPool.class).get(); } finally { pool36.shutdown(); }"),
    Cell(36, "the context class loader in the common pool",
         "class InCommon {}\nCompletableFuture.supplyAsync(() -> { try { return Thread.currentThread().getContextClassLoader().loadClass(InCommon.class.getName()) == InCommon.class; } catch (Exception e) { return false; } }).get()", "true"),
    Cell(36, "the context class loader in a virtual thread",
         "class InVirtual {}\nvar found36 = new boolean[1];\nThread.startVirtualThread(() -> { try { found36[0] = Thread.currentThread().getContextClassLoader().loadClass(InVirtual.class.getName()) == InVirtual.class; } catch (Exception e) {} }).join();\nfound36[0]", "true"),
    Cell(36, "serialization of a class and a lambda",
         "class Kept implements Serializable { int v = 5; }\ninterface F36 extends Serializable { int f(int x); }\n"
         "Object copy(Object o) throws Exception { var b = new ByteArrayOutputStream(); new ObjectOutputStream(b).writeObject(o);\n"
         "  return new ObjectInputStream(new ByteArrayInputStream(b.toByteArray())).readObject(); }\n((Kept) copy(new Kept())).v", "5"),
]
