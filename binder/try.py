#!/usr/bin/env python3
"""What Binder does with this folder, without Docker; root on Linux, standard library only.

A user without rights builds a clean copy; then a notebook server, and Lab 3 beside it, run without a network within 2 GB and
on one processor. Prints times, disk use and the memory of server and kernel.

Usage: binder/try.py [FOLDER] [NOTEBOOK]; what an earlier run has built in FOLDER is used again.
"""

import ctypes
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
USER = 12345
LIMIT_BYTES = 2 << 30
CLONE_NEWNET = 0x40000000
SERVER, KERNEL, RUNNER = "server", "kernel", "runner"


def environment(work: Path) -> dict:
    prefix = work / "notebook"
    return {"HOME": str(work / "home"), "NB_PYTHON_PREFIX": str(prefix), "LANG": "C.UTF-8",
            "PATH": f"{prefix}/bin:/usr/local/bin:/usr/bin:/bin"}


def run(work: Path, *command, **options) -> None:
    """As the user, in the copy."""
    subprocess.run(list(map(str, command)), cwd=work / "home", env=environment(work), user=USER, group=USER, extra_groups=[],
                   check=True, **options)


def build(work: Path) -> None:
    home, prefix = work / "home", work / "notebook"
    home.mkdir(parents=True)
    subprocess.run(f"git -C '{ROOT}' archive HEAD | tar -x -C '{home}'", shell=True, check=True)
    subprocess.run(["chown", "-R", f"{USER}:{USER}", work], check=True)
    # Stands in for the environment that repo2docker makes with conda.
    run(work, "python3", "-m", "venv", prefix)
    install = [prefix / "bin/pip", "install", "-q", "--no-deps"]
    run(work, *install, "--require-hashes", "-r", "kernel/python/requirements.lock")
    run(work, *install, "--no-build-isolation", "./kernel/python")
    began = time.monotonic()
    run(work, "binder/postBuild")
    print(f"postBuild took {time.monotonic() - began:.0f} s")


def megabytes(folder: Path) -> int:
    return int(subprocess.run(["du", "-sm", folder], capture_output=True, text=True, check=True).stdout.split()[0])


def limit_memory() -> str:
    """Puts this process, and what it starts, into a control group of 2 GB where one can be made."""
    first = Path("/sys/fs/cgroup/memory").is_dir()
    group = Path("/sys/fs/cgroup", "memory" if first else ".", f"nasbook-binder-{os.getpid()}")
    try:
        group.mkdir()
        (group / ("memory.limit_in_bytes" if first else "memory.max")).write_text(str(LIMIT_BYTES))
        (group / "cgroup.procs").write_text(str(os.getpid()))
        return f"2 GB by the control group {group}"
    except OSError as refused:
        return f"none: {refused}"


def leave_network() -> None:
    """Moves this process into a network of its own that has nothing but the loopback interface."""
    if ctypes.CDLL(None, use_errno=True).unshare(CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "the network cannot be taken away (this needs root)")
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)


def kind(command: str) -> str | None:
    if "nasbook-kernel.jar" in command:
        return KERNEL
    return SERVER if "jupyterlab" in command else RUNNER if "nasbook_jupyter" in command else None


def resident_bytes() -> dict:
    """Proportional set size, by kind, of the processes that share our network, which nobody else does."""
    sizes = defaultdict(int)
    network = os.readlink("/proc/self/ns/net")
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            what = kind(command)
            if what and os.readlink(process / "ns/net") == network:
                sizes[what] += 1024 * sum(int(line.split()[1]) for line in (process / "smaps_rollup").read_text().splitlines()
                                          if line.startswith("Pss:"))
        except OSError:
            continue  # it has ended
    return sizes


class Peak(threading.Thread):
    """Samples five times a second until it is stopped."""

    def __init__(self):
        super().__init__(daemon=True)
        self.most: dict = {}
        self.ended = threading.Event()

    def run(self):
        while not self.ended.wait(0.2):
            now = resident_bytes()
            if now[SERVER] + now[KERNEL] > sum(self.most.get(what, 0) for what in (SERVER, KERNEL)):
                self.most = now


def lab(work: Path, notebook: str) -> None:
    python, log = work / "notebook/bin/python", (work / "server.log").open("w")
    server = subprocess.Popen(["binder/start", python, "-m", "jupyterlab", "--no-browser", "--port=8899"], cwd=work / "home",
                              env=environment(work), user=USER, group=USER, extra_groups=[], stdout=log, stderr=log)
    peak = Peak()
    try:
        time.sleep(20)
        peak.start()
        began = time.monotonic()
        run(work, "binder/start", python, "-I", "-m", "nasbook_jupyter", notebook, "--output", work / "home/ran.ipynb")
        print(f"{notebook} took {time.monotonic() - began:.0f} s without a network, on one processor")
    finally:
        peak.ended.set()
        server.terminate()
    for what, size in sorted(peak.most.items()):
        print(f"memory of the {what}: {size >> 20} MB")
    print(f"server and kernel together, at the most: {(peak.most[SERVER] + peak.most[KERNEL]) >> 20} MB")


def main(folder: str = "", notebook: str = "notebooks/lab3/lab3.ipynb") -> None:
    work = Path(folder or tempfile.mkdtemp(prefix="nasbook-binder-", dir="/var/tmp")).resolve()
    work.chmod(0o755)
    if not (work / "home").exists():
        build(work)
    print(f"{work}: copy with kernel {megabytes(work / 'home')} MB, Python environment {megabytes(work / 'notebook')} MB")
    print(f"limit: {limit_memory()}")
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    leave_network()
    lab(work, notebook)


if __name__ == "__main__":
    main(*sys.argv[1:])
