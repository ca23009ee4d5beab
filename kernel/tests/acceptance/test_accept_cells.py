"""The cells of the acceptance list: those meant well give exactly what is wanted, the hostile ones do no lasting harm."""

import re

import hostile_cells
import plain_cells
import pytest


def assert_whole(cell, silent=False):
    """Row 1: busy, input, ..., idle in order, each with the parent's id, and a reply that agrees with what was published."""
    kinds = [m["msg_type"] for m in cell.messages]
    assert kinds[:2] == ["status", "execute_input"] and kinds[-1] == "status" and kinds.count("status") == 2
    assert {m["parent_header"]["msg_id"] for m in cell.messages} == {cell.parent["msg_id"]}
    assert (cell.reply["status"] == "error") == ("error" in kinds)
    for published in cell.contents("error"):
        assert published["traceback"], "an error without a trace"
        assert {k: cell.reply[k] for k in ("ename", "evalue", "traceback")} == published


@pytest.mark.parametrize("wanted", plain_cells.CELLS, ids=str)
def test_a_cell_gives_what_is_wanted(kernel, wanted):
    for code in wanted.first:
        before = kernel.run(code)
        assert before.reply["status"] == "ok", before.trace
    cell = kernel.run(wanted.code)
    assert_whole(cell)
    assert cell.error == wanted.error, cell.trace
    assert (cell.result, cell.stdout, cell.stderr) == (wanted.result, wanted.stdout, wanted.stderr)
    assert wanted.value in cell.reply.get("evalue", "")
    for part in wanted.trace:
        assert part in cell.trace
    if wanted.html:
        assert wanted.html in cell.contents("execute_result")[0]["data"]["text/html"]


@pytest.mark.parametrize("hostile", [c for c in hostile_cells.CELLS if not c.interrupt], ids=str)
def test_a_hostile_cell_ends_as_it_should_and_harms_no_later_one(kernel, hostile):
    if hostile.gap:
        pytest.xfail(hostile.gap)
    cell = kernel.run(hostile.code, timeout=60)
    assert_whole(cell)
    assert_ends(cell, hostile)
    if hostile.clean:
        kernel.run(hostile.clean)
    assert kernel.is_well()


@pytest.mark.alone
@pytest.mark.parametrize("hostile", [c for c in hostile_cells.CELLS if c.interrupt], ids=str)
def test_an_endless_cell_is_stopped_and_leaves_nothing_burning(kernel, hostile):
    cell = kernel.stop_after(hostile.code, timeout=30)
    assert_whole(cell)
    assert_ends(cell, hostile)
    # What the reply calls NotStopped gets two seconds.
    assert cell.fair_seconds < (2 if cell.error == "NotStopped" else 1), f"took {cell.fair_seconds:.1f} s"
    if hostile.clean:
        kernel.run(hostile.clean)
    assert kernel.is_well()


def assert_ends(cell, hostile):
    if hostile.ends is None:
        assert cell.reply["status"] == "ok", cell.trace[-2000:]
    else:
        assert cell.error and re.match(hostile.ends, cell.error), f"{cell.error}: {cell.trace[-2000:]}"
        assert len(cell.reply["traceback"]) > 0
