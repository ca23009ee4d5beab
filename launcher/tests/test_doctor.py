"""`./nasbook doctor` names everything that is missing at once."""

import os


def program(folder, name, text):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


def test_everything_that_is_missing_is_named_at_once(bare, tmp_path):
    fakes = tmp_path / "fakes"
    program(fakes, "fc-list", "exit 0")
    program(fakes, "df", 'echo "Filesystem 1024-blocks Used Available Capacity Mounted"; echo "/dev/disk 1 1 512000 99% /"')
    said = bare.call("doctor", PATH=f"{fakes}:{os.environ['PATH']}", NASBOOK_JAVA_HOME="/nowhere", NASBOOK_PYTHON="/nowhere/python")
    assert said.returncode == 1
    missing = [line.split()[1] for line in said.stdout.splitlines() if line.startswith("missing")]
    assert missing == ["JDK", "Python", "space", "fonts"], said.stdout
    assert "has 500 MB free; a first build takes up to 2000 MB" in said.stdout
    assert "apt install fontconfig fonts-dejavu-core" in said.stdout


def test_what_is_there_is_named_too(bare):
    said = bare.call("doctor")
    assert said.returncode == 0, said.stdout
    assert "found     fonts" in said.stdout and "MB free" in said.stdout
    assert "to do     kernel" in said.stdout and "to do     packages" in said.stdout
