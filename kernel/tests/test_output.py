"""kernel.md, Output."""

import base64


def test_streams_come_in_the_order_written(kernel):
    cell = kernel.run('for (int i = 0; i < 3; i++) { System.out.print("o" + i); System.err.print("e" + i); }')
    joined = "".join(c["text"] for c in cell.contents("stream"))
    assert joined == "o0e0o1e1o2e2"


def test_ten_thousand_lines_are_few_messages_and_all_arrive(kernel):
    cell = kernel.run("for (int i = 0; i < 10_000; i++) System.out.println(i);")
    assert cell.stdout.split() == [str(i) for i in range(10_000)]
    assert len(cell.contents("stream")) < 200


def test_a_hundred_thousand_lines_all_arrive(kernel):
    cell = kernel.run("for (int i = 0; i < 100_000; i++) System.out.println(i);")
    assert cell.stdout.split() == [str(i) for i in range(100_000)]


def test_ten_megabytes_in_one_print(kernel):
    assert len(kernel.run('System.out.print("x".repeat(10_000_000));').stdout) == 10_000_000


def test_a_million_prints_of_one_character(kernel):
    cell = kernel.run("for (int i = 0; i < 1_000_000; i++) System.out.print('y');")
    assert cell.stdout == "y" * 1_000_000


def test_what_is_printed_comes_while_the_cell_runs(kernel):
    msg_id = kernel.start('System.out.print("a"); System.out.print("b"); Thread.sleep(60_000);')
    printed = ""
    while printed != "ab":
        message = kernel.client.get_iopub_msg(timeout=20)
        printed += message["content"]["text"] if message["msg_type"] == "stream" else ""
        assert "ab".startswith(printed)
    kernel.interrupt()
    assert kernel.finish(msg_id).error == "Interrupted"


def test_tables_charts_and_specs_are_drawn_and_have_a_text(kernel):
    for code, mime in [
        ('Table.create("t", DoubleColumn.create("x", 1.5))', "text/html"),
        ('var chart = new XYChartBuilder().width(200).height(100).build();\nchart.addSeries("s", new double[] {1, 2});\nchart', "image/png"),
        ('MimeBundle.of("application/vnd.vegalite.v5+json", Map.of("mark", "bar"))', "application/vnd.vegalite.v5+json"),
    ]:
        cell = kernel.run(code)
        assert cell.error is None, cell.trace
        assert {mime, "text/plain"} <= set(cell.contents("execute_result")[0]["data"])


def test_a_renderer_of_the_user_that_fails_falls_back_to_text(kernel):
    cell = kernel.run("class Shy implements Iterable<Object> { public Iterator<Object> iterator() { throw new IllegalStateException(); } public String toString() { return \"shy\"; } }\nnew Shy()")
    assert cell.result == "shy"


def test_four_threads_print_whole_lines(kernel):
    cell = kernel.run(
        "var writers = new ArrayList<Thread>();\n"
        "for (int t = 0; t < 4; t++) { int n = t; var w = new Thread(() -> { for (int i = 0; i < 500; i++) System.out.println(\"line of \" + n); }); w.start(); writers.add(w); }\n"
        "for (var w : writers) w.join();")
    lines = cell.stdout.splitlines()
    assert len(lines) == 2000 and set(lines) == {"line of %d" % t for t in range(4)}


def test_a_stream_kept_from_an_earlier_cell_still_works(kernel):
    kernel.run("var kept = System.out;")
    assert kernel.run('kept.println("later");').stdout == "later\n"


def test_output_after_idle_goes_to_the_cell_that_started_the_thread(kernel):
    starter = kernel.run('new Thread(() -> { try { Thread.sleep(700); } catch (Exception e) {} System.out.println("late"); }).start();')
    kernel.run("1")
    message = kernel.client.get_iopub_msg(timeout=5)
    while message["msg_type"] != "stream":
        message = kernel.client.get_iopub_msg(timeout=5)
    assert message["content"]["text"] == "late\n"
    assert message["parent_header"]["msg_id"] == starter.parent["msg_id"]


def test_unicode_survives(kernel):
    text = "grün 漢字 😀 \U0001d518"
    cell = kernel.run('System.out.println("%s"); "%s".charAt(0)' % (text, text))
    assert cell.stdout == text + "\n"
    assert kernel.run('for (char c : "😀".toCharArray()) System.out.print(c);').stdout == "😀"


def test_loggers_never_write_to_the_cell(kernel):
    cell = kernel.run(
        'java.util.logging.Logger.getLogger("x").severe("log");\n'
        'org.slf4j.LoggerFactory.getLogger("y").error("log");\n'
        'System.getLogger("z").log(System.Logger.Level.ERROR, "log");')
    assert cell.stdout == "" and cell.stderr == "" and cell.reply["status"] == "ok"


def test_a_runtime_error_names_the_users_lines(kernel):
    kernel.run("int inner(int v) {\n  return 10 / v;\n}\nint outer(int v) {\n  return inner(v);\n}")
    cell = kernel.run("\nouter(0)")
    lines = cell.reply["traceback"]
    assert cell.error == "ArithmeticException" and cell.reply["evalue"] == "/ by zero"
    assert [l.split("(")[0].strip() for l in lines[1:4]] == ["at inner", "at outer", "at Cell [%d], line 2" % cell.reply["execution_count"]]
    assert "line 2)" in lines[1] and "line 5)" in lines[2]
    assert "io.nasbook" not in cell.trace and "jdk.jshell" not in cell.trace
    assert cell.contents("error")[0]["traceback"] == lines


def test_causes_are_shown(kernel):
    cell = kernel.run('throw new IllegalStateException("outer", new java.io.IOException("inner"));')
    assert cell.error == "IllegalStateException" and "Caused by: IOException: inner" in cell.trace


def test_an_exception_of_the_users_own_keeps_its_name(kernel):
    kernel.run("class MyTrouble extends RuntimeException { MyTrouble(String m) { super(m); } }")
    cell = kernel.run('throw new MyTrouble("so")')
    assert (cell.error, cell.reply["evalue"]) == ("MyTrouble", "so")


def test_compile_errors_show_line_and_caret_several_at_once(kernel):
    cell = kernel.run('int good = 1;\nSystem.out.println(good);\nfoo(good);\n  bar.baz();')
    assert cell.error == "CompileError"
    lines = cell.reply["traceback"]
    assert any("line 3" in l for l in lines) and any("line 4" in l for l in lines)
    assert "    foo(good);" in lines and "    ^^^" in lines
    assert cell.stdout == ""


def test_html_markdown_latex_svg_and_json_are_displayed(kernel):
    for mime, text in [("text/html", "<b>x</b>"), ("text/markdown", "*x*"), ("text/latex", "$x$"), ("image/svg+xml", "<svg/>")]:
        cell = kernel.run('display("%s", "%s");' % (text, mime))
        assert cell.contents("display_data")[0]["data"] == {mime: text}
    cell = kernel.run('display(MimeBundle.of("application/json", Map.of("a", List.of(1, 2))));')
    assert cell.contents("display_data")[0]["data"] == {"application/json": {"a": [1, 2]}}


def test_an_image_is_png(kernel):
    data = kernel.run("new java.awt.image.BufferedImage(3, 2, 1)").contents("execute_result")[0]["data"]
    assert base64.b64decode(data["image/png"]).startswith(b"\x89PNG")


def test_a_display_is_updated_and_output_cleared(kernel):
    cell = kernel.run('var id = display("a", "text/plain"); updateDisplay(id, "b", "text/plain"); clearOutput(true);')
    shown, updated = cell.contents("display_data")[0], cell.contents("update_display_data")[0]
    assert shown["transient"] == updated["transient"] and updated["data"] == {"text/plain": "b"}
    assert cell.contents("clear_output") == [{"wait": True}]


def test_a_live_display_is_drawn_twice_a_second_at_most_and_ends_with_its_last_value(kernel):
    shown = "var live = LiveDisplay.create(); for (int i = 0; i < 700; i++) { int step = i; live.show(() -> step); Thread.sleep(1); }"
    for end in ["", " 1 / 0"]:
        cell = kernel.run(shown + end)
        updates = [content["data"]["text/plain"] for content in cell.contents("update_display_data")]
        assert len(cell.contents("display_data")) == 1 and updates[-1] == "699"
        assert len(updates) <= 2 * cell.seconds + 2
    kernel.run("live.show(() -> 1 / 0); live.show(() -> 1 / 0);")
    assert kernel.run("1 + 1").result == "2"


def test_arrays_lists_maps_and_records_are_html_and_text(kernel):
    kernel.run("record Row(int a, String b) {}")
    for code, text in [("new int[] {1, 2}", "[1, 2]"), ("List.of(3)", "[3]"), ('Map.of("k", 1)', "{k=1}"), ('new Row(1, "x")', "Row[a=1, b=x]")]:
        data = kernel.run(code).contents("execute_result")[0]["data"]
        assert data["text/plain"] == text and "<table>" in data["text/html"]


def test_a_tostring_that_throws_is_named(kernel):
    cell = kernel.run("new Object() { public String toString() { throw new IllegalStateException(); } }")
    assert cell.reply["status"] == "ok" and "toString() threw" in cell.result


def test_numbers_print_with_a_point(fresh):
    kernel = fresh(java_options="-Duser.language=de -Duser.country=DE")
    assert kernel.run("0.5").result == "0.5"
    assert kernel.run('String.format("%.2f", 1.5)').result == "1.50"


def test_an_exception_in_a_thread_appears_with_its_name(kernel):
    cell = kernel.run('var t = new Thread(() -> { throw new IllegalStateException("bg"); }, "mine"); t.start(); t.join(); Thread.sleep(100);')
    assert 'Exception in thread "mine": IllegalStateException: bg' in cell.stderr
