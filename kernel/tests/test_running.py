"""kernel.md, Running cells."""

import pytest


@pytest.mark.parametrize("code", ["", "  \n", "// only a comment", ";", ";;", "/* c */"])
def test_cells_without_code_do_nothing(kernel, code):
    cell = kernel.run(code)
    assert cell.reply["status"] == "ok" and cell.result is None


@pytest.mark.parametrize(
    "code, result",
    [
        ("1+1", "2"),
        ("1+1;", None),
        ("int a = 1\n", None),
        ("int b = 1; b", "1"),
        ("int c = 1; c++;", None),
        ("var list = new ArrayList<Integer>(); list.add(3);", None),
        ("list.add(4)", "true"),
        ("Object none = null; none", "null"),
        ('System.out.println("x")', None),
        ("record P(int x) {}\nnew P(1)", "P[x=1]"),
        ("new Q(2); ", None),
        ("enum E { A, B }\nE.valueOf(\"B\")", "B"),
        ("int f(int n) { return n < 1 ? 0 : g(n - 1); }\nint g(int n) { return n < 1 ? 1 : f(n - 1); }\nf(4)", "0"),
        ("var early = new Later(3);\nrecord Later(int v) {}\nearly.v()", "3"),
        ("class User implements Thing { public int it() { return 5; } }\ninterface Thing { int it(); }\nnew User().it()", "5"),
        ("class A1 { B1 b; }\nclass B1 { A1 a; }\nnew A1().b", "null"),
        ("sealed interface Shape permits Circle, Square {}\nrecord Circle(double r) implements Shape {}\nrecord Square(double s) implements Shape {}\n"
         "double area(Shape s) { return switch (s) { case Circle c -> 3; case Square(double w) -> w * w; }; }\narea(new Square(2))", "4.0"),
        ('String block = """\n  a %x\n  b""";\nblock.length()', "6"),
        ("int x1 = 1, x2 = 2; x1 + x2", "3"),
        ("final int[] arr = {1, 2, 3}; arr[1]", "2"),
        ("<T> T same(T t) { return t; }\nsame(7)", "7"),
        ("Function<Integer, Integer> twice = v -> 2 * v;\ntwice.apply(4)", "8"),
        ("if (true) { 5; }", "ERR"),
        ("int i1 = 0; while (i1 < 5) i1++; i1", "5"),
        ("outer: for (int i = 0; i < 3; i++) { for (;;) { continue outer; } }\n9", "9"),
        ("Thread.currentThread().getName()", "cell"),
        ("new Object() { int hidden = 4; }.hidden", "4"),
        ("import java.util.concurrent.atomic.AtomicInteger;\nnew AtomicInteger(3).get()", "3"),
        ("assert true; 3", "3"),
        ("int depth(int n) { return n == 0 ? 0 : 1 + depth(n - 1); }\ndepth(20_000)", "20000"),
        ('void main() { System.out.print(""); }\nmain();\n4', "4"),
    ],
)
def test_a_cell_of_many_snippets(kernel, code, result):
    if code.startswith("new Q"):
        kernel.run("record Q(int x) {}")
    cell = kernel.run(code)
    if result == "ERR":
        assert cell.error == "CompileError"
    else:
        assert cell.reply["status"] == "ok", cell.trace
        assert cell.result == result


def test_a_module_import(kernel):
    if int(kernel.run("Runtime.version().feature()").result) < 25:
        pytest.skip("module imports came with JDK 25")
    assert kernel.run("import module java.sql;\nTypes.INTEGER").result == "4"


def test_the_first_line_of_a_runtime_error_is_the_users_even_in_a_caller_whose_callee_changed(kernel):
    kernel.run("int shifts(int a) { return a; }\nint shifted() { return shifts(1); }")
    kernel.run("int shifts(int a, int b) { return a + b; }")
    assert kernel.run("shifted()").result == "1"
    kernel.run("int shifts(int a) { return a / 0; }")
    cell = kernel.run("shifted()")
    assert cell.error == "ArithmeticException" and "at shifts" in cell.trace and "at shifted" in cell.trace


def test_a_package_line_gets_a_sentence(kernel):
    assert "a cell has no package" in kernel.run("package a.b;\nint x = 1;").reply["evalue"]


def test_assertions_are_on(kernel):
    assert kernel.run("assert 1 == 2;").error == "AssertionError"
    assert kernel.run('throw new AssertionError("no")').error == "AssertionError"


@pytest.mark.parametrize("code", ["System.exit(0)", "Runtime.getRuntime().exit(1)", "Runtime.getRuntime().halt(1)"])
def test_exit_is_an_error_of_the_cell(kernel, code):
    cell = kernel.run(code)
    assert cell.error == "CellExit" and "cannot end the kernel" in cell.reply["evalue"]
    assert kernel.is_well()


def test_undefined_names_are_never_a_silent_ok(kernel):
    for code in ["nope", "nope()", "Nope x;", "Nope y = null;", "new Nope()", "import no.such.Thing;", "int z = nope;"]:
        assert kernel.run(code).error == "CompileError", code


def test_a_method_may_wait_for_what_it_calls(kernel):
    assert kernel.run("int waiting() { return comesLater() + 1; }").reply["status"] == "ok"
    cell = kernel.run("waiting()")
    assert cell.reply["status"] == "error" and "comesLater" in cell.reply["evalue"]
    kernel.run("int comesLater() { return 41; }")
    assert kernel.run("waiting()").result == "42"


def test_callers_see_a_redefined_method(kernel):
    kernel.run("int base() { return 1; }\nint caller() { return base() * 10; }")
    assert kernel.run("caller()").result == "10"
    kernel.run("int base() { return 2; }")
    assert kernel.run("caller()").result == "20"


def test_a_caller_of_a_method_with_another_signature_fails_to_compile(kernel):
    kernel.run("int typed() { return 1; }\nint uses() { int v = typed(); return v; }")
    kernel.run('String typed() { return "s"; }')
    cell = kernel.run("uses()")
    assert cell.reply["status"] == "error" and "Exception" not in cell.error or cell.error == "UnresolvedReferenceException"
    assert kernel.is_well()


def test_objects_survive_a_new_body_of_their_class(kernel):
    kernel.run("class Body { int v = 7; int f() { return v; } }\nvar body = new Body(); body.v = 8;")
    kernel.run("class Body { int v = 7; int f() { return v * 2; } }")
    assert kernel.run("body.f()").result == "16"


def test_statements_that_run_later_use_the_new_body_of_a_member_that_is_not_public(kernel):
    body = "class Meter { int n; Meter(int n) { this.n = n * %d; } int read() { return n + %d; } static int zero() { return %d; } }"
    kernel.run(body % (1, 1, 0))
    kernel.run("java.util.function.IntSupplier later = () -> new Meter(5).read() + Meter.zero();")
    assert kernel.run("int all = 0; for (int i = 0; i < 100_000; i++) all += later.getAsInt();\nall").result == "600000"
    kernel.run(body % (10, 2, 100))
    assert kernel.run("later.getAsInt()").result == "152"
    assert kernel.run("Meter meter = new Meter(1); meter.n += 5; meter.read()").result == "17"


def test_what_a_redefinition_resets_is_said(kernel):
    kernel.run("class Grows { int a; }\nvar grown = new Grows();")
    cell = kernel.run("class Grows { int a; int b; }")
    assert "grown" in cell.stdout and "reset" in cell.stdout
    assert kernel.run("grown").result == "null"


def test_every_cell_can_be_run_twice(kernel):
    cells = ["record Two(int x) {}", "var two = new Two(1);", "int twice2(Two t) { return 2 * t.x(); }", "twice2(two)", "interface I2 { int i(); }", "I2 i2 = () -> 4;", "i2.i()"]
    for code in cells:
        first, second = kernel.run(code), kernel.run(code)
        assert first.reply["status"] == second.reply["status"] == "ok", second.trace
        assert first.result == second.result


def test_what_is_declared_survives_errors(kernel):
    kernel.run("int survivor = 3;")
    kernel.run("1 / 0")
    kernel.run("syntax error here")
    assert kernel.run("survivor").result == "3"


def test_a_first_statement_that_fails_leaves_the_rest_undone(kernel):
    cell = kernel.run('int zero = 0;\nint q = 1 / zero;\nSystem.out.println("not reached");')
    assert cell.error == "ArithmeticException" and cell.stdout == "" and "line 2" in cell.trace


def test_deep_expressions_compile(kernel):
    assert kernel.run("+".join(["1"] * 5000)).result == "5000"
    assert kernel.run("(" * 2000 + "1" + ")" * 2000).result == "1"


def test_a_long_constant_is_refused_and_later_cells_run(kernel):
    for code in ['String s7 = "%s";', '"%s".length()', 'String m7() { return "%s"; }']:
        assert kernel.run(code % ("a" * 70_000)).error == "CompileError"
        assert kernel.run("int after = 5; after").result == "5"


def test_code_too_large_is_refused_or_split(kernel):
    body = "\n".join("v += %d;" % i for i in range(20_000))
    assert kernel.run("void large() { int v = 0; %s }" % body).error == "CompileError"
    assert kernel.run("int v = 0;\n" + body + "\nv").result == str(sum(range(20_000)))
    assert kernel.is_well()


def test_a_cell_of_five_thousand_lines(kernel):
    assert kernel.run("int n5 = 0;\n" + "n5++;\n" * 5000 + "n5", timeout=120).result == "5000"


def test_stack_overflow_is_an_error(kernel):
    assert kernel.run("int over(int x) { return over(x + 1) + 1; }\nover(0)").error == "StackOverflowError"
    assert kernel.is_well()


def test_a_full_heap_is_an_error_and_can_be_freed(fresh):
    kernel = fresh(java_options="-Xmx256m")
    kernel.run("var hog = new ArrayList<byte[]>();")
    assert kernel.run("while (true) hog.add(new byte[1_000_000]);").error == "OutOfMemoryError"
    assert kernel.run("hog.clear();").reply["status"] == "ok"
    assert kernel.is_well()


def test_a_static_initialiser_that_throws_is_named(kernel):
    cell = kernel.run("class Broken { static int x = 1 / Integer.parseInt(\"0\"); }\nBroken.x")
    assert cell.error == "ExceptionInInitializerError" and "ArithmeticException" in cell.trace


def test_libraries_inside_are_hidden(kernel):
    assert kernel.run("new tools.jackson.databind.ObjectMapper()").error == "CompileError"
    for name in ["org.zeromq.ZMQ", "org.objectweb.asm.ClassReader", "io.nasbook.kernel.Main", "tools.jackson.core.JsonParser"]:
        assert kernel.run('Class.forName("%s")' % name).error == "ClassNotFoundException"


def test_the_context_class_loader_knows_cells(kernel):
    kernel.run("class Known {}")
    code = "Thread.currentThread().getContextClassLoader().loadClass(Known.class.getName()) == Known.class"
    assert kernel.run(code).result == "true"


def test_serialization_of_a_record(kernel):
    code = ("record Saved(int v) implements java.io.Serializable {}\n"
            "var bytes = new ByteArrayOutputStream(); new ObjectOutputStream(bytes).writeObject(new Saved(6));\n"
            "new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject()")
    assert kernel.run(code).result == "Saved[v=6]"


def test_the_library_is_there_in_the_first_cell(fresh):
    kernel = fresh()
    cell = kernel.run("Table.create(\"t\", DoubleColumn.create(\"x\", new double[] {0.5}))")
    assert cell.reply["status"] == "ok", cell.trace
    assert "<table" in cell.contents("execute_result")[0]["data"]["text/html"]


@pytest.mark.parametrize(
    "code",
    ["new java.util.Scanner(System.in).nextLine()",
     "new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine()"])
def test_input_is_asked_for(kernel, code):
    msg_id = kernel.client.execute(code, allow_stdin=True)
    request = kernel.client.get_stdin_msg(timeout=10)
    assert request["msg_type"] == "input_request"
    kernel.client.input("grün")
    assert kernel.finish(msg_id).result == "grün"


def test_input_that_is_not_allowed_is_an_error(kernel):
    cell = kernel.run("new java.util.Scanner(System.in).nextLine()", allow_stdin=False)
    assert cell.error == "StdinNotImplemented"


def test_waiting_for_input_can_be_interrupted(kernel):
    import time
    msg_id = kernel.client.execute("System.in.read()", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=10)
    kernel.interrupt()
    assert kernel.finish(msg_id, timeout=5).error == "Interrupted"
    assert kernel.is_well()
