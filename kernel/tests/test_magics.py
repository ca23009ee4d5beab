"""kernel.md, Helping: magics. And the rows of its acceptance list about displays, language, start-up and paths."""

import pieces
import pytest


@pytest.fixture(scope="module")
def folder(tmp_path_factory, kernel):
    """A folder with jars and a repository, whose name has spaces and letters beyond ASCII."""
    folder = tmp_path_factory.mktemp("größe und raum")
    pieces.make(kernel, folder)
    (folder / "notes").mkdir()
    (folder / "notes" / "erste übung.jshell").write_text("int loaded = 5;\n")
    (folder / "Shape.java").write_text("/** A shape. */\ninterface Shape {\n  /** Its area. */\n  double area();\n}\n")
    yield folder
    kernel.run("%cd /")


def bundle(cell):
    return cell.contents("display_data")[0]["data"]


def matches(kernel, code, cursor=None):
    kernel.client.complete(code, len(code) if cursor is None else cursor)
    return kernel.client.get_shell_msg(timeout=20)["content"]["matches"]


def test_an_unknown_magic_is_one_sentence_with_the_nearest_names(kernel):
    cell = kernel.run("%mavn a:b:1")
    assert (cell.error, cell.reply["evalue"]) == ("MagicException", "there is no magic %mavn; did you mean %maven?")
    assert kernel.run("%html").reply["evalue"] == "there is no %html, but there is %%html"


@pytest.mark.parametrize("code, result", [
    ('String block = """\n%x\n  %maven a:b:1\n""";\nblock.lines().count()', "2"),
    ("int left = 17, right = 5;\nint rest = left\n  %right;\nrest", "2"),
    ('String.format("%d%n",\n  7).strip()', "7"),
    ("// %who\n/*\n%who\n*/\n41 + 1", "42"),
    ("boolean even(int n) { return n == 0 || odd(n - 1); }\nboolean odd(int n) { return n > 0 && even(n - 1); }\neven(10)", "true"),
    ("sealed interface Tree\n  permits Leaf, Fork {}\nrecord Leaf(int n) implements Tree {}\nrecord Fork(Tree a, Tree b) implements Tree {}\n"
     "int sum(Tree t) { return switch (t) { case Leaf l -> l.n(); case Fork(Tree a, Tree b) -> sum(a) + sum(b); }; }\n"
     "sum(new Fork(new Leaf(1), new Leaf(2)))", "3"),
    ("class Ping { Pong other; }\nclass Pong { Ping other; }\nnew Ping().other == null", "true"),
])
def test_java_is_left_alone(kernel, code, result):
    cell = kernel.run(code)
    assert cell.result == result, cell.trace


def test_time_gives_the_value_and_the_time(kernel):
    cell = kernel.run("%time 6 * 7")
    assert cell.result == "42" and cell.stdout.startswith("Time: ")
    cell = kernel.run("%%time\nint timed = 1;\ntimed++;")
    assert cell.result is None and cell.stdout.startswith("Time: ")


def test_errors_in_a_timed_cell_name_the_line_of_the_cell(kernel):
    cell = kernel.run("%%time\n\nint zero = 0;\n1 / zero")
    assert cell.error == "ArithmeticException"
    assert "Cell [%d], line 4" % cell.reply["execution_count"] in cell.trace


def test_timeit_prints_mean_deviation_and_best(kernel):
    cell = kernel.run("%timeit -n 100 -r 3 Math.sqrt(2)")
    assert " ± " in cell.stdout and "best" in cell.stdout and "3 runs of 100 loops" in cell.stdout and cell.result is None


def test_who_lists_and_reset_drops(fresh):
    kernel = fresh()
    kernel.run("int mine = 1; String other() { return \"\"; } record Point(int x) {}")
    listed = kernel.run("%who").stdout
    assert all(name in listed for name in ("mine", "other", "Point"))
    assert kernel.run("%reset").stdout == "dropped 3 definitions\n"
    assert kernel.run("%who").stdout == "nothing is defined yet\n"
    assert kernel.run("mine").error == "CompileError"


def test_bash_runs_with_the_environment_of_the_magics(kernel):
    kernel.run("%env GREETING=good day")
    cell = kernel.run('%%bash\necho "$GREETING ü"\necho err >&2')
    assert (cell.stdout, cell.stderr) == ("good day ü\nerr\n", "")
    assert kernel.run("%%bash\nexit 3").reply["evalue"] == "bash ended with exit code 3"


def test_bash_is_off_while_a_notebook_is_graded(fresh):
    cell = fresh(env={"NBGRADER_EXECUTION": "autograde"}).run("%%bash\necho no")
    assert cell.reply["evalue"] == "%%bash is off while a notebook is graded" and cell.stdout == ""


@pytest.mark.parametrize("code", ["%%bash\nsleep 30 & sleep 30", "%time while (true) {}", "%%time\nThread.sleep(30_000);"])
def test_magics_can_be_stopped(kernel, code):
    cell = kernel.stop_after(code)
    assert cell.reply["status"] == "error" and cell.fair_seconds < 1
    assert kernel.is_well()


@pytest.mark.parametrize("magic, mime", [("html", "text/html"), ("markdown", "text/markdown"), ("latex", "text/latex"), ("svg", "image/svg+xml")])
def test_a_cell_can_be_shown_as_something_else(kernel, magic, mime):
    data = bundle(kernel.run(f"%%{magic}\n<b>%who</b>\n"))
    assert data == {mime: "<b>%who</b>\n", "text/plain": "<b>%who</b>\n"}


def test_a_path_with_spaces_and_letters_beyond_ascii(kernel, folder):
    assert kernel.run(f'%cd "{folder}"').stdout == f"{folder}\n"
    assert kernel.run('%load "notes/erste übung"\nloaded').result == "5"
    assert kernel.run("%jars pieces/*.jar\nnew piece.Greeting(\"jar\").toString()").result == "hello, jar"
    assert matches(kernel, "%load notes/") == ["erste übung.jshell"]
    assert matches(kernel, 'Path.of("notes/er') == ["erste übung.jshell"]


def test_a_kernel_started_in_such_a_folder(fresh, folder):
    kernel = fresh(cwd=folder, env={"NASBOOK_CLASSPATH": "pieces/*.jar"})
    assert kernel.run('new piece.Greeting("start").toString()').result == "hello, start"


def test_maven_takes_what_a_repository_has(fresh, folder, tmp_path):
    kernel = fresh(cwd=folder, java_options=f"-Dmaven.repo.local={tmp_path}")
    cell = kernel.run("%mavenRepo pieces file:repository\n%maven piece:question:1.0\npiece.Question.text()")
    assert cell.result == "what is 42?", cell.trace
    assert "4 files" in cell.contents("update_display_data")[-1]["data"]["text/plain"]
    assert any("Question" in match for match in matches(kernel, "piece.Que"))
    assert kernel.run("%maven piece:question").reply["evalue"] == "piece:question names no version; write for instance piece:question:1.0"
    assert matches(kernel, "%maven piece:q") == ["piece:question:"]
    assert matches(kernel, "%maven piece:question:") == ["piece:question:1.0"]
    assert kernel.run("%maven question").reply["evalue"].startswith("expected group:artifact:version")
    assert kernel.is_well()


def test_javasrc_shows_what_a_file_declares(kernel, folder):
    kernel.run(f'%cd "{folder}"')
    data = bundle(kernel.run("%%javasrcMethodByName Shape area\nShape.java"))
    assert data["text/plain"] == "/** Its area. */\ndouble area();" and data["text/markdown"].startswith("```java\n")


def test_magics_are_completed_and_explained(kernel):
    assert matches(kernel, "%mav") == ["%maven", "%mavenRepo"]
    assert matches(kernel, "// 😀\n%%mark", 5 + 6) == []
    assert matches(kernel, "%%mark") == ["%%markdown"]
    kernel.client.inspect("%maven a:b:1", 3)
    reply = kernel.client.get_shell_msg(timeout=20)["content"]
    assert reply["found"] and "GROUP:ARTIFACT:VERSION" in reply["data"]["text/plain"]


def test_every_magic_has_a_line_of_help(kernel):
    lines = kernel.run("%lsmagic").stdout.splitlines()
    assert len(lines) > 25 and all(len(line.split()) > 3 for line in lines)


def test_what_cannot_be_had_at_the_start_is_a_sentence(fresh):
    kernel = fresh(env={"NASBOOK_CLASSPATH": "none/*.jar", "IJAVA_STARTUP_SCRIPT": "int broken = ;", "NASBOOK_TIMEOUT": "soon"})
    told = kernel.run("1 + 1")
    assert told.result == "2" and told.stderr == ""
    assert "nothing is at none/*.jar, which the environment names\n" in told.stdout
    assert "start-up script failed: " in told.stdout and "illegal start of expression" in told.stdout
    assert "the timeout must be like 500 or 30 SECONDS, but was soon\n" in told.stdout
    assert kernel.run("1 + 1").stdout == ""


def test_a_cell_has_a_time_limit_where_one_is_set(fresh):
    kernel = fresh(env={"NASBOOK_TIMEOUT": "1 SECONDS"})
    kernel.run("1")
    cell = kernel.run("while (true) {}")
    assert cell.error == "TimeoutException" and cell.fair_seconds < 1 + 1
    assert kernel.is_well()


def test_a_progress_bar_is_drawn_at_most_five_times_a_second(kernel):
    cell = kernel.run('try (var bar = Progress.of("search", 400)) { for (int i = 0; i < 400; i++) { bar.step(); Thread.sleep(2); } }')
    drawn = cell.contents("display_data") + cell.contents("update_display_data")
    assert 2 <= len(drawn) <= 2 + cell.seconds * 5
    assert drawn[-1]["data"]["text/plain"].endswith("100 % (400/400)")


def test_json_is_an_object_and_png_is_base64(kernel):
    cell = kernel.run('display(MimeBundle.of("application/json", Map.of("a", List.of(1, 2))));')
    assert bundle(cell)["application/json"] == {"a": [1, 2]}
    cell = kernel.run('display(new java.awt.image.BufferedImage(2, 2, 1));')
    assert bundle(cell)["image/png"].startswith("iVBORw0KGgo")


@pytest.mark.parametrize("code, result", [
    ("record Kept(int n) implements java.io.Serializable {}\n"
     "var bytes = new ByteArrayOutputStream();\nnew ObjectOutputStream(bytes).writeObject(new Kept(7));\n"
     "new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {\n"
     "  protected Class<?> resolveClass(ObjectStreamClass c) throws ClassNotFoundException { return Class.forName(c.getName(), false, Kept.class.getClassLoader()); }\n"
     "}.readObject()", "Kept[n=7]"),
    ("class Seen { int hidden = 3; }\nvar field = Seen.class.getDeclaredField(\"hidden\");\nfield.setAccessible(true);\nfield.get(new Seen())", "3"),
    ("ServiceLoader.load(java.nio.file.spi.FileSystemProvider.class).findFirst().isPresent()", "true"),
    ("ServiceLoader.load(io.nasbook.display.Renderer.class).findFirst().isPresent()", "true"),
    ("try (var pool = Executors.newVirtualThreadPerTaskExecutor()) { System.out.print(pool.submit(() -> "
     "Thread.currentThread().getContextClassLoader().loadClass(\"io.nasbook.display.Display\").getSimpleName()).get()); }\n1", "1"),
    ("class Known {}\nvar pool = Executors.newFixedThreadPool(1);\n"
     "var found = pool.submit(() -> Thread.currentThread().getContextClassLoader().loadClass(Known.class.getName())).get();\npool.shutdown();\nfound == Known.class", "true"),
])
def test_serialization_reflection_services_and_loaders(kernel, code, result):
    cell = kernel.run(code)
    assert cell.result == result, cell.trace
