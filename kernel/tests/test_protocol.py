"""kernel.md, Protocol."""

import json
import os
import signal
import stat
import subprocess
import sys
import time

import psutil
import pytest
import zmq
from driver import ROOT


def ask(kernel, kind, content, channel="shell"):
    message = kernel.client.session.msg(kind, content)
    getattr(kernel.client, channel + "_channel").send(message)
    get = kernel.client.get_shell_msg if channel == "shell" else kernel.client.get_control_msg
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        reply = get(timeout=20)
        if reply["parent_header"].get("msg_id") == message["header"]["msg_id"]:
            return reply
    raise AssertionError("no reply to " + kind)


def test_kernel_info_says_what_tools_ask_for(kernel):
    info = ask(kernel, "kernel_info_request", {})["content"]
    language = info["language_info"]
    assert info["status"] == "ok" and info["protocol_version"] == "5.4"
    assert language["name"] == "java" and language["file_extension"] == ".java"
    assert language["mimetype"] == language["codemirror_mode"] == "text/x-java"
    assert language["pygments_lexer"] == "java" and language["nbconvert_exporter"] == "script"


def test_busy_input_result_idle_come_in_order_with_the_parents_id(kernel):
    cell = kernel.run("40+2")
    kinds = [m["msg_type"] for m in cell.messages]
    assert kinds == ["status", "execute_input", "execute_result", "status"]
    assert cell.messages[0]["content"]["execution_state"] == "busy"
    assert cell.result == "42" and cell.reply["status"] == "ok"


ASKED = {
    "kernel_info_request": {},
    "complete_request": {"code": "Mat", "cursor_pos": 3},
    "inspect_request": {"code": "Math", "cursor_pos": 4, "detail_level": 0},
    "is_complete_request": {"code": "1"},
    "history_request": {"hist_access_type": "tail", "n": 1},
    "comm_info_request": {},
    "nonsense_request": {},
}


@pytest.mark.parametrize("kind", ASKED)
def test_every_request_is_answered_with_a_status_between_busy_and_idle(kernel, kind):
    reply = ask(kernel, kind, ASKED[kind])
    assert reply["content"]["status"] == {"nonsense_request": "error", "is_complete_request": "complete"}.get(kind, "ok")
    states = []
    while "idle" not in states:
        message = kernel.client.get_iopub_msg(timeout=20)
        if message["parent_header"].get("msg_id") == reply["parent_header"]["msg_id"] and message["msg_type"] == "status":
            states.append(message["content"]["execution_state"])
    assert states == ["busy", "idle"]


def test_only_the_loopback_is_listened_on(kernel):
    ports = {c.laddr.port: c.laddr.ip for c in kernel.process.net_connections("tcp") if c.status == psutil.CONN_LISTEN}
    info = kernel.manager.get_connection_info()
    assert {ports[info[channel + "_port"]].removeprefix("::ffff:") for channel in ("shell", "control", "stdin", "iopub", "hb")} == {"127.0.0.1"}


def test_a_kernel_on_unix_sockets_is_a_whole_kernel(fresh, tmp_path):
    kernel = fresh(connection={"transport": "ipc", "ip": str(tmp_path / "k")})
    files = sorted(tmp_path.glob("k-*"))
    assert len(files) == 5 and all(stat.S_ISSOCK(f.stat().st_mode) and f.stat().st_mode & 0o777 == 0o600 for f in files)
    assert kernel.run("for (int i = 0; i < 20_000; i++) System.out.println(i);").stdout.split() == [str(i) for i in range(20_000)]
    msg_id = kernel.client.execute("new java.util.Scanner(System.in).nextLine()", allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=20)
    kernel.client.input("typed")
    assert kernel.finish(msg_id).result == "typed"
    assert kernel.stop_after("while (true) {}").error == "Interrupted"
    assert ask(kernel, "shutdown_request", {"restart": False}, "control")["content"]["status"] == "ok"
    kernel.process.wait(timeout=20)
    assert not list(tmp_path.glob("k-*"))


def test_a_unix_socket_that_cannot_be_made_is_a_sentence(tmp_path):
    ports = {channel + "_port": number for number, channel in enumerate(("shell", "control", "stdin", "iopub", "hb"), 1)}
    file = tmp_path / "connection.json"
    file.write_text(json.dumps({"transport": "ipc", "ip": str(tmp_path / "none" / "k"), "key": "k", **ports}))
    ended = subprocess.run([ROOT / "nasbook", "kernel", "start", file], text=True, capture_output=True, timeout=60)
    assert ended.returncode == 2 and "cannot be made" in ended.stderr and "use tcp" in ended.stderr


def test_silent_sends_nothing_but_status_and_leaves_the_counter(kernel):
    before = kernel.run("1").reply["execution_count"]
    cell = kernel.run("2", silent=True)
    assert [m["msg_type"] for m in cell.messages] == ["status", "status"]
    assert kernel.run("3").reply["execution_count"] == before + 1


def test_store_history_false_leaves_the_counter(kernel):
    before = kernel.run("1").reply["execution_count"]
    kernel.run("2", store_history=False)
    assert kernel.run("3").reply["execution_count"] == before + 1


def test_user_expressions_are_evaluated(kernel):
    cell = kernel.run("int ue = 20;", user_expressions={"good": "ue + 1", "bad": "nope"})
    found = cell.reply["user_expressions"]
    assert found["good"]["data"]["text/plain"] == "21"
    assert found["bad"]["status"] == "error" and found["bad"]["ename"] == "CompileError"


def test_a_failed_cell_aborts_what_is_queued(kernel):
    failing = kernel.start("Thread.sleep(300); throw new IllegalStateException();")
    queued = [kernel.start("%d" % i) for i in range(3)]
    assert kernel.finish(failing).reply["status"] == "error"
    assert [kernel.finish(q).reply["status"] for q in queued] == ["aborted"] * 3
    assert kernel.is_well()


def test_without_stop_on_error_the_queued_cells_run(kernel):
    failing = kernel.start("Thread.sleep(300); throw new IllegalStateException();", stop_on_error=False)
    queued = kernel.start("7")
    assert kernel.finish(failing).reply["status"] == "error"
    assert kernel.finish(queued).result == "7"


def test_history_by_tail_range_and_search(kernel):
    count = kernel.run("int historic = 1;").reply["execution_count"]
    tail = ask(kernel, "history_request", {"hist_access_type": "tail", "n": 1, "output": False, "raw": True})
    assert tail["content"]["history"] == [[0, count, "int historic = 1;"]]
    found = ask(kernel, "history_request", {"hist_access_type": "search", "pattern": "*historic*", "n": 5})
    assert [0, count, "int historic = 1;"] in found["content"]["history"]
    ranged = ask(kernel, "history_request", {"hist_access_type": "range", "session": 0, "start": count, "stop": count + 1})
    assert ranged["content"]["history"] == [[0, count, "int historic = 1;"]]


@pytest.mark.parametrize(
    "code, status",
    [("1+1", "complete"), ("int f() {", "incomplete"), ('"open', "incomplete"), ("for (;;)", "incomplete"),
     ("", "complete"), ('String s = """\n a', "incomplete"), ("int x = 5", "complete"), ("foo(", "incomplete")])
def test_is_complete(kernel, code, status):
    assert ask(kernel, "is_complete_request", {"code": code})["content"]["status"] == status


def test_an_unknown_comm_is_closed(kernel):
    message = kernel.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "none", "data": {}})
    kernel.client.shell_channel.send(message)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        published = kernel.client.get_iopub_msg(timeout=10)
        if published["msg_type"] == "comm_close":
            assert published["content"]["comm_id"] == "c1"
            return
    raise AssertionError("no comm_close")


def test_comm_info_is_answered(kernel):
    assert ask(kernel, "comm_info_request", {})["content"] == {"status": "ok", "comms": {}}


@pytest.mark.parametrize("kind", ["debug_request", "create_subshell_request", "nonsense_request"])
def test_unknown_requests_get_an_error_reply(kernel, kind):
    reply = ask(kernel, kind, {}, "control")
    assert reply["content"]["status"] == "error" and reply["msg_type"] == kind.replace("_request", "_reply")


def test_a_request_with_a_field_of_the_wrong_type_gets_an_error_reply(kernel):
    assert ask(kernel, "complete_request", {"code": 5})["content"]["status"] == "error"
    assert ask(kernel, "execute_request", {})["content"]["status"] == "error"


def test_hostile_frames_are_dropped_and_nothing_is_executed(kernel):
    marker = "/tmp/nasbook-evil-%d" % os.getpid()
    info = kernel.manager.get_connection_info()
    socket = zmq.Context.instance().socket(zmq.DEALER)
    socket.connect("tcp://127.0.0.1:%d" % info["shell_port"])
    code = 'new java.io.File("%s").createNewFile()' % marker
    header = json.dumps({"msg_id": "x", "msg_type": "execute_request", "session": "s", "version": "5.4"}).encode()
    content = json.dumps({"code": code}).encode()
    for frames in (
        [b"<IDS|MSG>", b"0" * 64, header, b"{}", b"{}", content],
        [b"<IDS|MSG>", b"", header, b"{}", b"{}", content],
        [b"<IDS|MSG>", b"x"],
        [b"<IDS|MSG>"],
        [b""],
        [b"\xff" * 1000],
    ):
        socket.send_multipart(frames)
    session = kernel.client.session
    for bad in (b"not json", b"[1]", b"{", b'{"a":1} x'):
        parts = [bad, b"{}", b"{}", content]
        socket.send_multipart([b"<IDS|MSG>", session.sign(parts), *parts])
    time.sleep(0.5)
    socket.close(0)
    assert not os.path.exists(marker)
    assert kernel.is_well()


def test_requests_are_answered_while_a_cell_runs(kernel):
    running = kernel.start("Thread.sleep(8000);")
    time.sleep(0.3)
    begun = time.monotonic()
    assert ask(kernel, "kernel_info_request", {}, "control")["content"]["status"] == "ok"
    assert ask(kernel, "kernel_info_request", {})["content"]["status"] == "ok"
    assert ask(kernel, "complete_request", {"code": "Strin", "cursor_pos": 5})["content"]["matches"]
    assert ask(kernel, "inspect_request", {"code": "String", "cursor_pos": 6, "detail_level": 0})["content"]["found"]
    assert time.monotonic() - begun < 7
    kernel.finish(running)


def test_the_heartbeat_beats_while_a_cell_burns(kernel):
    running = kernel.start("while (true) {}")
    info = kernel.manager.get_connection_info()
    socket = zmq.Context.instance().socket(zmq.REQ)
    socket.connect("tcp://127.0.0.1:%d" % info["hb_port"])
    for _ in range(3):
        socket.send(b"ping")
        assert socket.poll(2000) and socket.recv() == b"ping"
    socket.close(0)
    kernel.interrupt()
    kernel.finish(running)


@pytest.mark.parametrize("channel", ["control", "shell"])
def test_shutdown_is_answered_on_its_channel_and_the_process_ends_within_a_second(fresh, channel):
    kernel = fresh()
    process, watch = kernel.process, kernel.watch()
    reply = ask(kernel, "shutdown_request", {"restart": False}, channel)
    assert reply["msg_type"] == "shutdown_reply" and reply["content"] == {"status": "ok", "restart": False}
    process.wait(timeout=20)
    assert watch.stop()[1] < 1


def test_the_kernel_ends_when_its_parent_does(tmp_path):
    script = tmp_path / "parent.py"
    script.write_text(
        "import sys; sys.path.insert(0, %r)\n"
        "from driver import Kernel\n"
        "k = Kernel(); print(k.process.pid, flush=True); import time; time.sleep(60)\n" % os.path.dirname(__file__))
    parent = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, text=True)
    kernel = psutil.Process(int(parent.stdout.readline()))
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    kernel.wait(timeout=5)


def test_sigint_interrupts_and_the_kernel_lives(kernel):
    running = kernel.start("while (true) {}")
    time.sleep(0.7)
    kernel.process.send_signal(signal.SIGINT)
    assert kernel.finish(running, timeout=5).error == "Interrupted"
    assert kernel.is_well()
