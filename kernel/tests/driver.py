"""Starts real kernels and talks to them as any front end does."""

import os
import time
from pathlib import Path

import psutil
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

    def __init__(self, reply, messages, seconds):
        self.reply = reply["content"]
        self.parent = reply["parent_header"]
        self.messages = messages
        self.seconds = seconds

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

    def __init__(self, java_options="", cwd=None, env=None, root=ROOT):
        self.manager = JavaKernelManager()
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

    def finish(self, msg_id, timeout=60, begun=None):
        """Waits for a cell that was started."""
        begun = begun or time.monotonic()
        messages, deadline = [], time.monotonic() + timeout
        while True:
            message = self.client.get_iopub_msg(timeout=max(0.1, deadline - time.monotonic()))
            if message["parent_header"].get("msg_id") != msg_id:
                continue
            messages.append(message)
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
        seconds = time.monotonic() - begun
        return Cell(self.reply(msg_id, deadline), messages, seconds)

    def reply(self, msg_id, deadline):
        while True:
            reply = self.client.get_shell_msg(timeout=max(0.1, deadline - time.monotonic()))
            if reply["parent_header"].get("msg_id") == msg_id:
                return reply

    def run(self, code, timeout=60, **options):
        begun = time.monotonic()
        return self.finish(self.start(code, **options), timeout, begun)

    def interrupt(self):
        """Asks on the control channel, as front ends do for interrupt_mode message."""
        message = self.client.session.msg("interrupt_request", {})
        self.client.control_channel.send(message)
        return self.client.get_control_msg(timeout=5)

    def stop_after(self, code, seconds=0.7, timeout=20):
        """Runs a cell, interrupts it, and says how long it took to end after that."""
        msg_id = self.start(code)
        time.sleep(seconds)
        begun = time.monotonic()
        self.interrupt()
        return self.finish(msg_id, timeout, begun)

    def load(self, seconds=1.0):
        """The share of a core that the kernel uses now."""
        process = self.process
        before = sum(process.cpu_times()[:2])
        time.sleep(seconds)
        return (sum(process.cpu_times()[:2]) - before) / seconds

    def load_at_rest(self, tries=20, enough=0.1):
        """The least load of some half seconds: what the kernel prepares and the JVM compiles ends, a burning thread does not."""
        least = self.load(0.5)
        for _ in range(tries - 1):
            if least < enough:
                break
            least = min(least, self.load(0.5))
        return least

    def is_well(self):
        """What must hold after whatever a cell did."""
        cell = self.run("1+1", timeout=10)
        assert cell.result == "2", cell.trace
        return True

    def close(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)
