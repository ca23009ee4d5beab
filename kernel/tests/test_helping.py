"""kernel.md, Helping."""

import time

import pytest

from test_protocol import ask


def complete(kernel, code, cursor=None):
    cursor = len(code) if cursor is None else cursor
    return ask(kernel, "complete_request", {"code": code, "cursor_pos": cursor})["content"]


def test_members_are_completed(kernel):
    found = complete(kernel, '"abc".toUp')
    assert any(m.startswith("toUpperCase(") for m in found["matches"])
    assert (found["cursor_start"], found["cursor_end"]) == (6, 10)


def test_what_a_cell_declared_is_completed(kernel):
    kernel.run("int remembered = 5;\nint rememberThis() { return 1; }")
    assert {"remembered", "rememberThis()"} <= set(complete(kernel, "1 + remem")["matches"])


def test_completion_in_the_middle_of_a_cell(kernel):
    code = 'int early = 1;\nString text = "x";\ntext.leng\nint late = 2;'
    kernel.run('String text = "x";')
    cursor = code.index("leng") + 4
    found = complete(kernel, code, cursor)
    assert "length()" in found["matches"] and found["cursor_start"] == cursor - 4


def test_positions_count_code_points(kernel):
    code = '"😀😀".leng'
    found = complete(kernel, code)
    assert "length()" in found["matches"] and (found["cursor_start"], found["cursor_end"]) == (5, 9)


def test_types_of_the_library_are_completed(kernel):
    assert "McuNetSpace" in complete(kernel, "McuNetSp")["matches"]


def named_in_full(kernel, code):
    """The first answer that is not empty: on a slow machine a question does not wait until all types are listed."""
    deadline = time.monotonic() + 60
    while not (found := complete(kernel, code))["matches"] and time.monotonic() < deadline:
        time.sleep(0.5)
    return found


def test_a_type_that_is_not_imported_is_completed_by_its_full_name(kernel):
    found = named_in_full(kernel, "new AtomicReferenceArray")
    assert found["matches"] == ["java.util.concurrent.atomic.AtomicReferenceArray"]
    assert (found["cursor_start"], found["cursor_end"]) == (4, 24)


INDEX_WAITS = (
    "Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)"
    '.anyMatch(frame -> frame.getMethodName().equals("waitIndexingNotSuspended"))'
)


def test_the_index_of_all_classes_waits_for_the_first_question(fresh):
    kernel = fresh()
    assert kernel.run(INDEX_WAITS).result == "true"
    assert named_in_full(kernel, "new AtomicReferenceArray")["matches"]
    assert kernel.run(INDEX_WAITS).result == "false"


@pytest.mark.parametrize("code", ["", "}", "((((", '"open', "int x = ", "😀"])
def test_completion_of_odd_text_is_answered(kernel, code):
    assert complete(kernel, code)["status"] == "ok"


@pytest.mark.parametrize("code, cursor, shown", [
    ("Math.max(1, 2)", 7, ["int Math.max(int a, int b)", "Returns the greater of two int values", "- a – an argument."]),
    ("McuNetSpace.lab()", 13, ["The space of Lab 3", "Result the space"]),
    ('Table.create("t")', 8, ["Table Table.create(", "Returns a new"]),
    ("display(1);", 3, ["display(", "Shows"]),
    ("BitmapEncoder.saveBitmap(null, null)", 20, ["BitmapEncoder.saveBitmap(", "Save a"]),
])
def test_inspection_shows_the_javadoc_of_the_jdk_of_our_library_and_of_others(kernel, code, cursor, shown):
    data = ask(kernel, "inspect_request", {"code": code, "cursor_pos": cursor, "detail_level": 0})["content"]["data"]
    assert all(text in data["text/plain"] for text in shown), data["text/plain"]
    for text in data.values():
        assert "{@" not in text and "@param" not in text
    assert "<p>" in data["text/html"] and "<pre>" in data["text/html"]


def test_inspection_shows_signature(kernel):
    found = ask(kernel, "inspect_request", {"code": '"abc".isEmpty()', "cursor_pos": 10, "detail_level": 0})["content"]
    assert found["found"] and "isEmpty()" in found["data"]["text/plain"]


def test_inspection_of_nothing_is_answered(kernel):
    found = ask(kernel, "inspect_request", {"code": "", "cursor_pos": 0, "detail_level": 0})["content"]
    assert found == {"status": "ok", "found": False, "data": {}, "metadata": {}}
