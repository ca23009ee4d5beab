"""Compares kernels as a front end meets them: medians, one run, all kernels, in turns.

usage: bench.py [--rounds N] NAME=KERNELSPEC_FOLDER_OR_COMMAND ...

A command has {connection_file} where the client's file goes. Each kernel is driven by the same client
with the same cells; times are of the client, from sending a request to having both the reply and idle.
"""

import argparse
import json
import os
import queue
import shlex
import statistics
import time
from pathlib import Path

import psutil
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

JAVA = {
    "n+1": lambda i: "n+1",
    "declaration": lambda i: "int x%d = n;" % i,
    "declaration with var": lambda i: "var w%d = n + %d;" % (i, i),
    "30-line class": lambda i: "class C%d {\n" % i
    + "\n".join("  int f%d(int a) { return a * %d + %d; }" % (j, j, i) for j in range(28)) + "\n}",
    "cell of 5 statements": lambda i: "int a%d = n;\nn = a%d + 1;\nString s%d = \"v\" + n;\nSystem.out.println(s%d);\ns%d.length()" % ((i,) * 5),
}
PYTHON = {
    "n+1": lambda i: "n+1",
    "declaration": lambda i: "x%d = n" % i,
    "declaration with var": lambda i: "w%d = n + %d" % (i, i),
    "30-line class": lambda i: "class C%d:\n" % i + "\n".join("  def f%d(self, a): return a * %d + %d" % (j, j, i) for j in range(28)),
    "cell of 5 statements": lambda i: "a%d = n\nn = a%d + 1\ns%d = 'v%%d' %% n\nprint(s%d)\nlen(s%d)" % ((i,) * 5),
}


class Peer:
    def __init__(self, name, command):
        self.name, self.command = name, command
        self.python = "ipykernel" in command
        self.times = {}
        self.hung = 0
        self.lost = 0

    def start(self):
        """Starts the kernel; one that does not answer is ended, counted and started again."""
        for _ in range(5):
            try:
                return self.start_once()
            except RuntimeError:
                self.hung += 1
                self.close()
        raise SystemExit(f"{self.name} did not answer after any of 5 starts")

    def start_once(self):
        outer = self

        class Manager(KernelManager):
            @property
            def kernel_spec(self):
                return KernelSpec(argv=shlex.split(outer.command), language="x", display_name=outer.name)

        begun = time.perf_counter()
        self.manager = Manager()
        self.manager.start_kernel(stdout=open(os.devnull, "w"), stderr=open(os.devnull, "w"))
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=30)
        self.note("start to kernel_info", time.perf_counter() - begun)
        self.run("n = 1" if self.python else "int n = 1;")
        self.note("start to first cell done", time.perf_counter() - begun)

    def note(self, what, seconds):
        self.times.setdefault(what, []).append(seconds)

    def ask(self, kind, content):
        begun = time.perf_counter()
        message = self.client.session.msg(kind, content)
        self.client.shell_channel.send(message)
        self.wait(message["header"]["msg_id"])
        return time.perf_counter() - begun

    def wait(self, msg_id):
        lines = 0
        while True:
            m = self.client.get_iopub_msg(timeout=60)
            if m["parent_header"].get("msg_id") == msg_id:
                if m["msg_type"] == "stream":
                    lines += m["content"]["text"].count("\n")
                if m["msg_type"] == "status" and m["content"]["execution_state"] == "idle":
                    break
        while self.client.get_shell_msg(timeout=60)["parent_header"].get("msg_id") != msg_id:
            pass
        return lines

    def run(self, code):
        begun = time.perf_counter()
        self.lines = self.wait(self.client.execute(code))
        return time.perf_counter() - begun

    def megabytes(self):
        process = psutil.Process(self.manager.provisioner.process.pid)
        return sum(p.memory_info().rss for p in [process, *process.children(recursive=True)]) / 1e6

    def measure(self, repeats):
        time.sleep(3)
        self.note("memory at rest (MB)", self.megabytes())
        cells = PYTHON if self.python else JAVA
        for what, cell in cells.items():
            for i in range(repeats):
                self.note(what, self.run(cell(i)))
        help_code, at = ("n.bit_le", 8) if self.python else ('"x".toUpp', 9)
        look_code = "len(" if self.python else '"x".length('
        for _ in range(repeats):
            self.note("kernel_info", self.ask("kernel_info_request", {}))
            self.note("completion", self.ask("complete_request", {"code": help_code, "cursor_pos": at}))
            self.note("inspection", self.ask("inspect_request", {"code": look_code, "cursor_pos": len(look_code) - 1 if self.python else len(look_code), "detail_level": 0}))
        for _ in range(5):
            loop = "for i in range(10000): print(i)" if self.python else "for (int i = 0; i < 10_000; i++) System.out.println(i);"
            try:
                self.note("10,000 println", self.run(loop))
                self.note("10,000 println, lines that arrived", self.lines)
            except queue.Empty:
                self.lost += 1
        self.note("memory after the run (MB)", self.megabytes())

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


def median(times, scale):
    return "%.1f" % (statistics.median(times) * scale) if times else "lost"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="starts of each kernel")
    parser.add_argument("--repeats", type=int, default=30, help="cells of each kind, in the last round")
    parser.add_argument("peers", nargs="+")
    options = parser.parse_args()
    peers = [Peer(*p.split("=", 1)) for p in options.peers]
    for last in range(options.rounds):
        for peer in peers:
            peer.start()
            if last == options.rounds - 1:
                peer.measure(options.repeats)
            peer.close()
    rows = list(peers[0].times)
    print("| | " + " | ".join(p.name for p in peers) + " |")
    print("|---" * (len(peers) + 1) + "|")
    for row in rows:
        scale = 1 if "MB" in row or "arrived" in row else 1000
        unit = "" if scale == 1 else " (ms)"
        print("| %s%s | " % (row, unit) + " | ".join(median(p.times.get(row), scale) for p in peers) + " |")
    print("| cells of 10,000 println whose end did not arrive in 60 s | " + " | ".join(str(p.lost) for p in peers) + " |")
    print("| starts that did not answer in 30 s | " + " | ".join(str(p.hung) for p in peers) + " |")


if __name__ == "__main__":
    main()
