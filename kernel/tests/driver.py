"""Starts real kernels and talks to them as any front end does."""

import os
import time
from pathlib import Path

import psutil
from bounds import Stopwatch
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import KernelManager

ROOT = Path(__file__).resolve().parents[2]


class JavaKernelManager(KernelManager):
    """A manager of the kernel in this tree, which needs no installed kernel spec."""

    java_options = ""
    root = ROOT

    @property
    def kernel_spec(self):
        return KernelSpec(
            argv=[str(self.root / "nasbook"), "kernel", "start", "{connection_file}"],
            env={"NASBOOK_JVM_OPTIONS": self.java_options},
            language="java",
            display_name="Java",
            interrupt_mode="message",
        )


class Cell:
    """What came of running a cell: the reply, and everything published meanwhile."""

    def __init__(self, reply, messages, times):
        self.reply = reply["content"]
        self.parent = reply["parent_header"]
        self.messages = messages
        self.seconds, self.fair_seconds = times

    def contents(self, kind):
        return [m["content"] for m in self.messages if m["msg_type"] == kind]

    def text(self, name):
        return "".join(c["text"] for c in self.contents("stream") if c["name"] == name)

    @property
    def stdout(self):
        return self.text("stdout")

    @property
    def stderr(self):
        return self.text("stderr")

    @property
    def result(self):
        found = self.contents("execute_result")
        return found[0]["data"]["text/plain"] if found else None

    @property
    def error(self):
        return self.reply.get("ename")

    @property
    def trace(self):
        return "\n".join(self.reply.get("traceback", []))


class Kernel:
    """A running kernel and its client."""

    def __init__(self, java_options="", cwd=None, env=None, root=ROOT, connection=None, manager=None):
        self.manager = manager or JavaKernelManager(**(connection or {}))
        self.manager.root = root
        self.manager.java_options = java_options
        self.log = open(os.devnull, "w") if "NASBOOK_TEST_LOG" not in os.environ else open(os.environ["NASBOOK_TEST_LOG"], "a")
        self.manager.start_kernel(stderr=self.log, stdout=self.log, cwd=cwd, env={**os.environ, **(env or {})})
        self.client = self.manager.client()
        self.client.start_channels()
        self.client.wait_for_ready(timeout=60)

    @property
    def process(self):
        return psutil.Process(self.manager.provisioner.process.pid)

    def start(self, code, **options):
        return self.client.execute(code, **options)

    def watch(self):
        return Stopwatch(self.process)

    def finish(self, msg_id, timeout=60, watch=None):
        """Waits for a cell that was started."""
        watch = watch or self.watch()
        messages, deadline = [], time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        times = watch.stop()
        return Cell(self.reply(msg_id, deadline), messages, times)

    def reply(self, msg_id, deadline):
        while True:
            reply = self.client.get_shell_msg(timeout=max(0.1, deadline - time.monotonic()))
            if reply["parent_header"].get("msg_id") == msg_id:
                return reply

    def run(self, code, timeout=60, **options):
        watch = self.watch()
        return self.finish(self.start(code, **options), timeout, watch)

    def interrupt(self):
        """Asks on the control channel, as front ends do for interrupt_mode message."""
        message = self.client.session.msg("interrupt_request", {})
        self.client.control_channel.send(message)
        return self.client.get_control_msg(timeout=5)

    def stop_after(self, code, seconds=0.7, timeout=20):
        """Runs a cell, interrupts it, and says how long it took to end after that."""
        msg_id = self.start(code)
        time.sleep(seconds)
        watch = self.watch()
        self.interrupt()
        return self.finish(msg_id, timeout, watch)

    def load(self, seconds=1.0):
        """The share of a core that the kernel uses now."""
        process = self.process
        before = sum(process.cpu_times()[:2])
        time.sleep(seconds)
        return (sum(process.cpu_times()[:2]) - before) / seconds

    def rests(self, cores=0.02, patience_seconds=8):
        """Whether the kernel comes to use under 2 % of a core: what the JVM compiles in the background ends after some seconds of
        the kernel's processor time, a thread that burns does not."""
        spent, ended = 0.0, time.monotonic() + 240
        while spent < patience_seconds and time.monotonic() < ended:
            load = self.load(0.25)
            if load < cores:
                return True
            spent += load * 0.25
        return False

    def settle(self):
        """Waits until a fresh kernel has prepared for its cells, which it does when nobody has sent one for a while."""
        self.rests(patience_seconds=15)

    def answers(self):
        """What must hold after whatever a cell did: `1+1` is 2, within two seconds."""
        cell = self.run("1+1", timeout=60)
        assert cell.result == "2" and cell.stderr == "" and not cell.contents("error"), cell.trace
        assert cell.fair_seconds < 2, f"1+1 took {cell.fair_seconds:.1f} s"
        return True

    def is_well(self):
        """What must hold after a hostile cell: it answers and nothing burns."""
        assert self.answers() and self.rests(), "the kernel is not at rest"
        return True

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
