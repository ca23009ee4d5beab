"""Runs cells in a fresh kernel within limits. A cell that ends the kernel, or does not let itself be stopped, is left out the next time."""

import os
import queue
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from jupyter_client.manager import KernelManager

from nasbook_jupyter.labs.limits import Clock, Limits, Watch, end_children
from nasbook_jupyter.labs.outputs import Outputs
from nasbook_jupyter.labs.release import copy_files
from nasbook_jupyter.notebook_run import KERNEL

TO_START = 300
TO_STOP = 6
MOST_DEATHS = 3


@dataclass(frozen=True)
class Ran:
    """What a cell came to: its outputs, and why it has none or not all of them."""

    outputs: list[dict]
    reason: str = ""


class KernelEnded(Exception):
    """The kernel is gone; the message says why."""


class KernelRun:
    """One kernel, in the folder in which its cells work."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._limits = limits
        self._why = ""
        self._manager = KernelManager(kernel_name=KERNEL)
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        self._manager.start_kernel(cwd=str(folder / "work"), env=environment(folder, limits), **quiet)
        self._watch = Watch(limits, folder, self._kill)
        self._client = self._manager.client()
        self._client.start_channels()
        try:
            self._client.wait_for_ready(timeout=TO_START)
        except BaseException:
            self.close()  # or its watch would go on ending processes that others started
            raise

    def _kill(self, why: str) -> None:
        self._why = why
        end_children()

    def close(self) -> None:
        """Ends the kernel and all that it has started."""
        self._watch.end()
        self._client.stop_channels()
        end_children()
        self._manager.cleanup_resources()

    def run(self, source: str, seconds: float) -> Ran:
        """Runs a cell for no longer than a time; raises KernelEnded where that costs the kernel."""
        outputs = Outputs()
        asked = self._client.execute(source, allow_stdin=False, stop_on_error=False)
        if self._finish(asked, outputs, seconds):
            return Ran(outputs.kept)
        self._manager.interrupt_kernel()
        why = f"it ran longer than {seconds:.3g} s"
        if not self._finish(asked, outputs, TO_STOP):
            raise KernelEnded(f"{why} and could not be stopped")
        return Ran(outputs.kept, why)

    def _finish(self, asked: str, outputs: Outputs, seconds: float) -> bool:
        """Reads what the cell says until it ends; false where the time is over before."""
        clock = Clock()
        look = 0.0  # when to look at the clock again: a cell may print faster than that
        while time.monotonic() < look or clock.seconds() < seconds:
            if time.monotonic() >= look:
                look = time.monotonic() + 0.2
            message = self._next()
            if message and message["parent_header"].get("msg_id") == asked:
                if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                    return True
                outputs.add(message["msg_type"], message["content"])
        return False

    def _next(self) -> dict | None:
        try:
            return self._client.get_iopub_msg(timeout=0.25)
        except queue.Empty:
            if not self._manager.is_alive():
                raise KernelEnded(self._why or "it ended the kernel") from None
            return None


def environment(folder: Path, limits: Limits) -> dict[str, str]:
    """The heap gets a part of the memory, because compiled code, threads and native libraries need some too."""
    options = f"{os.environ.get('NASBOOK_JVM_OPTIONS', '')} -Xmx{limits.memory * 6 // 10}m -Djava.io.tmpdir={folder}/tmp"
    return {**os.environ, "NBGRADER_EXECUTION": "autograde", "NASBOOK_JVM_OPTIONS": options, "TMPDIR": f"{folder}/tmp"}


def run_cells(sources: list[str], folder: Path, limits: Limits) -> list[Ran]:
    """Runs all cells; after the death of a kernel once more without the cell that caused it."""
    until = time.monotonic() + limits.total
    deadly: dict[int, Ran] = {}
    while True:
        ran, died = _attempt(sources, folder, limits, until, deadly)
        if died is None or len(deadly) == MOST_DEATHS:
            return ran
        deadly[died] = ran[died]


def _attempt(sources: list[str], folder: Path, limits: Limits, until: float, deadly: dict[int, Ran]) -> tuple[list[Ran], int | None]:
    """One run from top to bottom: what came of each cell, and which cell cost the kernel."""
    kernel = KernelRun(folder, limits)
    ran: list[Ran] = []
    try:
        for number, source in enumerate(sources):
            left = until - time.monotonic()
            if left <= 0:
                ran.append(Ran([], f"not run: the submission took longer than {limits.total:.3g} s"))
            else:
                ran.append(deadly.get(number) or kernel.run(source, min(limits.cell, left)))
    except KernelEnded as ended:
        died = len(ran)
        rest = Ran([], "not run: the kernel had ended too often")
        return [*ran, Ran([], str(ended)), *[rest] * (len(sources) - died - 1)], died
    finally:
        kernel.close()
    return ran, None


def in_working_copy(sources: list[str], files: Path, limits: Limits) -> list[Ran]:
    """Runs cells in a private folder with copies of the lab's files."""
    with tempfile.TemporaryDirectory(prefix="nasbook-grade-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        (folder / "work").mkdir()
        (folder / "tmp").mkdir()
        copy_files(files, folder / "work")
        return run_cells(sources, folder, limits)
