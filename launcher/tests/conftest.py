"""A copy of the launcher in a folder with a space and an umlaut, with a fake Maven, fake JDKs and a Python kernel behind them.

The fake Maven counts its starts; the `java` of the fake JDK runs ipykernel, so that a notebook "runs" without a build.
"""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

FAKE_MAVEN = """#!/bin/sh
echo "$@" >> maven-starts
[ ! -e break-the-build ] || { echo "[ERROR] cannot find symbol"; exit 1; }
mkdir -p kernel/jupyter/target/dist
echo -Xmx1g > kernel/jupyter/target/dist/jvm.options
echo jar > kernel/jupyter/target/dist/nasbook-kernel.jar
"""

FAKE_JAVA = """#!/bin/sh
for last; do :; done
printf '%s\\n' "$@" > "$FAKE_JAVA_LOG"
if [ "$last" = --archive ]; then
  cd "$(dirname "$FAKE_JAVA_LOG")"
  echo made >> archives
  [ ! -e break-the-archive ] || exit 1
  echo '-XX:AOTCache="kernel.aot"' >> kernel/jupyter/target/dist/jvm.options
  exit
fi
exec "$FAKE_PYTHON" -m ipykernel_launcher -f "$last"
"""


def make_java(folder: Path, version: str, compiler: bool = True) -> Path:
    """A folder that looks like a Java of this version."""
    (folder / "bin").mkdir(parents=True)
    (folder / "release").write_text(f'IMPLEMENTOR="Nobody"\nJAVA_VERSION="{version}"\nOS_NAME="Linux"\n')
    for program in ["java", "javac"] if compiler else ["java"]:
        (folder / "bin" / program).write_text(FAKE_JAVA)
        (folder / "bin" / program).chmod(0o755)
    return folder


def write_notebook(path: Path, *cells: str, language: str = "java") -> Path:
    """A notebook of code cells; a cell that begins with # is markdown."""
    made = [{"cell_type": "markdown", "id": f"m{i}", "metadata": {}, "source": source} if source.startswith("# ")
            else {"cell_type": "code", "id": f"c{i}", "metadata": {}, "source": source, "outputs": [], "execution_count": None}
            for i, source in enumerate(cells)]
    spec = {"name": "nasbook", "display_name": "Java", "language": language}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "metadata": {"kernelspec": spec}, "cells": made}))
    return path


@dataclass(frozen=True)
class Checkout:
    """A copy of the launcher and the environment it is called in."""

    root: Path
    jdks: Path
    env: dict = field(default_factory=dict)

    def call(self, *arguments, cwd: Path | None = None, program: str | None = None, **env) -> subprocess.CompletedProcess:
        """Calls ./nasbook; a variable that is None is unset."""
        wanted = {**os.environ, **self.env, **env}
        wanted = {name: str(value) for name, value in wanted.items() if value is not None}
        command = [program or str(self.root / "nasbook"), *map(str, arguments)]
        return subprocess.run(command, cwd=cwd or self.root, env=wanted, text=True, capture_output=True, stdin=subprocess.DEVNULL, timeout=300)

    def maven_starts(self) -> int:
        file = self.root / "maven-starts"
        return len(file.read_text().splitlines()) if file.exists() else 0


def copy_checkout(root: Path) -> Checkout:
    ignore = shutil.ignore_patterns("__pycache__", "tests")
    shutil.copytree(ROOT / "launcher", root / "launcher", ignore=ignore)
    shutil.copytree(ROOT / "kernel" / "python", root / "kernel" / "python", ignore=ignore)
    shutil.copy(ROOT / "nasbook", root / "nasbook")
    for folder in [".mvn", "datasets", "nas-lib/core/src/main/java", "kernel/jupyter", "notebooks"]:
        (root / folder).mkdir(parents=True)
    (root / "pom.xml").write_text("<project/>")
    (root / "nas-lib/core/src/main/java/A.java").write_text("class A {}")
    (root / "mvnw").write_text(FAKE_MAVEN)
    jdks = root.parent / "jdks"
    make_java(jdks / "jdk 25", "25.0.1")
    env = {
        "NASBOOK_JDK_PLACES": str(jdks),
        "FAKE_JAVA_LOG": str(root / "java-arguments"),
        "FAKE_PYTHON": str(root / ".nasbook/venv/bin/python"),
        "JAVA_HOME": None, "NASBOOK_JAVA_HOME": None, "CI": None, "JUPYTER_PATH": None,
    }
    return Checkout(root, jdks, env)


@pytest.fixture
def bare(tmp_path) -> Checkout:
    """A copy in which nothing has been built."""
    return copy_checkout(tmp_path / "Jürgens copy" / "nasbook")


@pytest.fixture(scope="session")
def built(tmp_path_factory) -> Checkout:
    """A copy in which `./nasbook build` has ended well. Tests leave it built."""
    checkout = copy_checkout(tmp_path_factory.mktemp("Jürgens copy") / "nasbook")
    done = checkout.call("build")
    assert done.returncode == 0, done.stderr
    return checkout
