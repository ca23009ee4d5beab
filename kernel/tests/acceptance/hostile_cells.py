"""Hostile cells: after each the kernel must answer `1+1` at once and be at rest.

`ends` names the errors with which the cell may end (None: it ends well); `interrupt` says that the
cell never ends by itself and is interrupted; `clean` is run afterwards, to free what is held. `gap` says what the kernel does not withstand yet; such a cell is not run.
"""

from dataclasses import dataclass
from typing import Optional


@dataclass(frozen=True)
class Hostile:
    row: int
    name: str
    code: str
    ends: Optional[str] = None
    value: str = ""
    interrupt: bool = False
    clean: str = ""
    gap: str = ""

    def __str__(self):
        return f"{self.row}-{self.name}".replace(" ", "-")


def endless(row, name, code, ends="Interrupted", clean=""):
    return Hostile(row, name, code, ends, interrupt=True, clean=clean)


DEEP = 20_000

CELLS = [
    # What cannot be read
    Hostile(2, "only a backslash", "\\", "CompileError"),
    Hostile(2, "a NUL", "int a = 1;\0", "CompileError"),
    Hostile(2, "unbalanced brackets", "}}}}}))))((({{{", "CompileError"),
    Hostile(2, "an open comment", "int oc = 1; /* never closed", "CompileError"),
    Hostile(2, "an open text block", 'String tb = """\n never closed', "CompileError"),
    Hostile(5, "a lone surrogate", "System.out.print((char) 0xD800);"),
    Hostile(5, "control characters", 'System.out.print("\\0\\1\\33[31mred\\b\\r\\n");'),
    Hostile(25, "python", "def f(x):\n    return x\nprint(f(1))", "CompileError"),
    Hostile(25, "only keywords", "class class class", "CompileError"),
    Hostile(25, "a name used before its type is known", "var self = self + 1;", "CompileError"),
    Hostile(25, "a cycle of inheritance", "class Cy1 extends Cy2 {}\nclass Cy2 extends Cy1 {}\nnew Cy1()", "CompileError"),
    Hostile(28, "twenty thousand terms", "+".join(["1"] * DEEP)),
    Hostile(28, "three thousand brackets", "(" * 3000 + "1" + ")" * 3000),
    Hostile(28, "deep blocks", "{" * 2000 + "}" * 2000),
    Hostile(28, "deep generics", "Object deepList = null;\n" + "List<" * 300 + "String" + ">" * 300 + " dl = null;"),
    Hostile(28, "deep lambdas", "Supplier<Object> sl = " + "() -> (Supplier<Object>) " * 60 + "() -> 1;"),
    Hostile(28, "a long chain of calls", "new StringBuilder()" + ".append(1)" * 3000 + ".length()"),
    Hostile(28, "a long chain of conditions", "int cc = 5;\n" + "".join(f"cc == {-i} ? {i} : " for i in range(1, 2000)) + "0"),
    Hostile(29, "a literal of 70 kB", 'var big29 = "%s";' % ("b" * 70_000), "CompileError"),
    Hostile(29, "a literal of 70 kB in a class", 'class Big29 { String s = "%s"; }' % ("b" * 70_000), "CompileError"),
    Hostile(29, "a comment of a megabyte", "/* %s */ 1" % ("c" * 1_000_000)),
    Hostile(29, "one line of a megabyte", "int ml = 0; " + "ml++; " * 3000 + " " * 1_000_000),
    Hostile(30, "a method that is too large", "void tooLarge() { int v = 0; %s }" % ("v += 1000;\n" * 20_000), "CompileError"),
    Hostile(30, "an initialiser that is too large", "int[] ia = {%s};" % ",".join(str(i) for i in range(15_000)), "CompileError"),
    Hostile(30, "too many constants", "class Many { %s }" % " ".join(f"int f{i} = {i + 70_000};" for i in range(3_000))),
    # What breaks when it runs
    Hostile(8, "toString gives null", "new Object() { public String toString() { return null; } }"),
    Hostile(8, "toString recurses", "class Rec { public String toString() { return \"\" + this; } }\nnew Rec()"),
    Hostile(8, "toString of an element throws", "List.of(new Object() { public String toString() { throw new IllegalStateException(\"e\"); } })"),
    Hostile(8, "a list that holds itself", "var selfish = new ArrayList<Object>(); selfish.add(selfish); selfish"),
    Hostile(8, "a map that holds itself", "var own8 = new HashMap<String, Object>(); own8.put(\"a\", own8); own8"),
    Hostile(8, "an endless stream as result", "Stream.iterate(1, i -> i + 1)"),
    Hostile(8, "a list that never ends", "new AbstractList<Integer>() { public Integer get(int i) { return i; } public int size() { return Integer.MAX_VALUE; } }", "OutOfMemoryError"),
    Hostile(8, "a size that throws", "new AbstractList<Integer>() { public Integer get(int i) { return i; } public int size() { throw new IllegalStateException(); } }"),
    Hostile(8, "a result of five megabytes", '"r".repeat(5_000_000)'),
    Hostile(8, "toString that ends the kernel", "new Object() { public String toString() { System.exit(3); return \"\"; } }", "CellExit"),
    Hostile(10, "a line of ten megabytes", 'System.out.println("z".repeat(10_000_000));'),
    Hostile(10, "two hundred thousand prints on both", 'for (int i = 0; i < 100_000; i++) { System.out.print("o"); System.err.print("e"); }'),
    Hostile(14, "System.out closed", "System.out.close();"),
    Hostile(14, "System.out replaced", "System.setOut(new PrintStream(OutputStream.nullOutputStream()));"),
    Hostile(14, "System.out set to null", "System.setOut(null);"),
    Hostile(14, "System.err and System.in set to null", "System.setErr(null); System.setIn(null);"),
    Hostile(27, "an exception whose message throws", "throw new RuntimeException() { public String getMessage() { throw new IllegalStateException(); } };", "."),
    Hostile(27, "an exception that is its own grandfather", "var g1 = new Exception(\"a\"); var g2 = new Exception(\"b\", g1); g1.initCause(g2); throw g1;", "Exception"),
    Hostile(27, "ThreadDeath", "throw new ThreadDeath();", "ThreadDeath"),
    Hostile(27, "InterruptedException without an interrupt", "throw new InterruptedException(\"mine\");", "InterruptedException"),
    Hostile(27, "the own thread interrupted", "Thread.currentThread().interrupt();"),
    Hostile(27, "an error with a message of a megabyte", 'throw new IllegalStateException("m".repeat(1_000_000));', "IllegalStateException"),
    Hostile(27, "a LinkageError", "throw new NoClassDefFoundError(\"x\");", "NoClassDefFoundError"),
    Hostile(36, "the default locale and encoding changed", "Locale.setDefault(Locale.of(\"ar\", \"EG\")); System.setProperty(\"file.encoding\", \"UTF-16\"); System.setProperty(\"line.separator\", \"#\");",
            clean="System.setProperty(\"line.separator\", \"\\n\"); Locale.setDefault(Locale.ROOT);"),
    Hostile(36, "all system properties cleared", "var saved = (Properties) System.getProperties().clone(); System.setProperties(new Properties());", clean="System.setProperties(saved);"),
    Hostile(36, "the context class loader set to null", "Thread.currentThread().setContextClassLoader(null);"),
    Hostile(36, "the cell's thread renamed and lowered", "Thread.currentThread().setName(\"x\"); Thread.currentThread().setPriority(1);"),
    Hostile(36, "a default exception handler that throws", "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { throw new Error(); });"),
    # Exits
    Hostile(37, "exit in a thread", "var et = new Thread(() -> System.exit(1)); et.start(); et.join();"),
    Hostile(37, "exit in a lambda of a stream", "IntStream.range(0, 3).forEach(i -> System.exit(i));", "CellExit"),
    Hostile(37, "exit as a method reference", "IntConsumer leave = System::exit; leave.accept(4);", "CellExit"),
    Hostile(37, "exit of a library", "java.lang.invoke.MethodHandles.lookup().findVirtual(Runtime.class, \"halt\", java.lang.invoke.MethodType.methodType(void.class, int.class)).invoke(Runtime.getRuntime(), 6);", "CellExit"),
    Hostile(37, "exit caught", "try { System.exit(1); } catch (Throwable t) { }"),
    Hostile(37, "exit in a static initialiser", "class Leaves { static { System.exit(1); } }\nnew Leaves();", "CellExit|ExceptionInInitializerError"),
    Hostile(37, "halt in a virtual thread", "Thread.startVirtualThread(() -> Runtime.getRuntime().halt(1)).join();"),
    Hostile(37, "exit by reflection", "System.class.getMethod(\"exit\", int.class).invoke(null, 5);", "CellExit|InvocationTargetException"),
    # Memory and threads
    Hostile(38, "an array larger than any memory", "new long[Integer.MAX_VALUE]", "OutOfMemoryError"),
    Hostile(38, "text that doubles", 'var sb38 = new StringBuilder("x"); while (true) sb38.append(sb38);', "OutOfMemoryError", clean="sb38 = null;"),
    Hostile(38, "recursion with many locals", "long wide(long a, long b, long c, long d) { return wide(a + 1, b, c, d) + a + b + c + d; }\nwide(1, 2, 3, 4)", "StackOverflowError"),
    Hostile(38, "recursion through a lambda", "Function<Object, Object>[] rf = new Function[1]; rf[0] = x -> rf[0].apply(x); rf[0].apply(1)", "StackOverflowError"),
    Hostile(38, "recursion in equals", "var h1 = new ArrayList<Object>(); var h2 = new ArrayList<Object>(); h1.add(h2); h2.add(h1); h1.hashCode()", "StackOverflowError"),
    Hostile(38, "three thousand threads", "var ts = new ArrayList<Thread>(); for (int i = 0; i < 3000; i++) { var t = new Thread(() -> { try { Thread.sleep(500); } catch (InterruptedException e) {} }); t.start(); ts.add(t); }\nfor (var t : ts) t.join();"),
    Hostile(39, "a hundred threads that fail", "var ft = new ArrayList<Thread>(); for (int i = 0; i < 100; i++) { var t = new Thread(() -> { throw new IllegalStateException(\"bg\"); }); t.start(); ft.add(t); } for (var t : ft) t.join();"),
    Hostile(39, "a thread fails while the next cell runs", "new Thread(() -> { try { Thread.sleep(50); } catch (InterruptedException e) {} throw new IllegalStateException(); }).start();"),
    # What never ends
    endless(16, "a loop in a static initialiser", "class Spins { static int x = 1; static { while (x != 0) x |= 1; } }\nSpins.x"),
    endless(16, "a loop in a constructor", "class SpinsNew { int v; SpinsNew() { for (;;) v++; } }\nnew SpinsNew()"),
    endless(16, "a loop in a finally", "try { int z = 1 / (int) 0; } finally { while (true) {} }"),
    endless(16, "a loop that catches everything and goes on", "for (;;) { try { for (;;) {} } catch (Throwable t) { continue; } finally { } }"),
    endless(16, "a loop in toString", "new Object() { public String toString() { while (true) {} } }"),
    endless(16, "a loop in a comparator", "var cl = new ArrayList<>(List.of(2, 1)); cl.sort((a, b) -> { while (true) {} });"),
    endless(16, "a loop of two methods", "void ping() { while (true) pong(); }\nvoid pong() { for (int i = 0; i < 10; i++) ; }\nping();"),
    endless(16, "a switch in a loop", "int st = 0; while (true) { st = switch (st) { case 0 -> 1; case 1 -> 2; default -> 0; }; }"),
    endless(17, "an endless stream", "Stream.iterate(1, i -> i + 1).filter(i -> i < 0).findFirst()"),
    endless(17, "a stream of the library alone", "LongStream.iterate(1, i -> i + 2).allMatch(i -> i != 0)"),
    endless(17, "a collection of the library that fills slowly", "var rnd = new Random(1); rnd.ints().boxed().filter(i -> false).findAny()"),
    endless(17, "sorting for ever", "while (true) { new Random(1).ints(100_000).sorted().toArray(); }"),
    endless(17, "nested repetition in a pattern", 'java.util.regex.Pattern.compile("(a*)*\\\\1b").matcher("a".repeat(50)).matches()'),
    endless(17, "a power of a big number", "BigInteger.TWO.pow(40_000_000).toString().length()", ends="Interrupted|NotStopped"),
    endless(18, "a deadlock", "var a18 = new Object(); var b18 = new Object();\nThread d1 = new Thread(() -> { synchronized (a18) { try { Thread.sleep(100); } catch (InterruptedException e) {} synchronized (b18) {} } });\n"
            "Thread d2 = new Thread(() -> { synchronized (b18) { try { Thread.sleep(100); } catch (InterruptedException e) {} synchronized (a18) {} } });\nd1.start(); d2.start(); d1.join();",
            ends="Interrupted|NotStopped"),
    endless(18, "a join with itself", "Thread.currentThread().join();"),
    endless(18, "parking for ever", "while (true) java.util.concurrent.locks.LockSupport.park();"),
    endless(18, "a process that sleeps", 'new ProcessBuilder("sleep", "60").start().waitFor();'),
    endless(18, "a future that nobody completes", "new CompletableFuture<String>().get();"),
    endless(18, "a join that cannot be interrupted", "new CompletableFuture<String>().join();", ends="Interrupted|NotStopped"),
    endless(18, "a socket that nobody serves", "var ss = new ServerSocket(0); new Socket(\"localhost\", ss.getLocalPort()).getInputStream().read();", ends="Interrupted|NotStopped", clean="ss.close();"),
    endless(18, "a pipe without a writer", "new PipedInputStream(new PipedOutputStream()).read();"),
    endless(19, "eight threads that spin", "for (int i = 0; i < 8; i++) new Thread(() -> { while (true) {} }).start(); Thread.sleep(100_000);"),
    endless(19, "a hundred virtual threads that spin", "for (int i = 0; i < 100; i++) Thread.startVirtualThread(() -> { while (true) {} }); Thread.sleep(100_000);"),
    endless(19, "a timer that fires for ever", "var sched = Executors.newScheduledThreadPool(1); sched.scheduleAtFixedRate(() -> { for (int i = 0; i < 1_000_000; i++) ; }, 0, 1, TimeUnit.MILLISECONDS); Thread.sleep(100_000);"),
    endless(19, "threads that start threads", "class Breeds implements Runnable { public void run() { while (true) { try { Thread.sleep(20); } catch (InterruptedException e) {} new Thread(() -> { }).start(); } } }\nnew Thread(new Breeds()).start(); Thread.sleep(100_000);"),
    endless(20, "printing on both streams for ever", 'while (true) { System.out.println("o"); System.err.println("e"); }'),
    endless(20, "waiting for input for ever", "new Scanner(new PipedInputStream(new PipedOutputStream())).next()"),
    endless(20, "displaying for ever", 'while (true) { display("<b>x</b>", "text/html"); Thread.sleep(5); }'),
]
