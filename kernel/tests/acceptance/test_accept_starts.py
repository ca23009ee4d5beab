"""Starts: many of them, from odd places, with broken surroundings."""

import os
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DIST = ROOT / "kernel" / "jupyter" / "target" / "dist"
STARTS = int(os.environ.get("NASBOOK_STARTS", "15"))


def installation(folder):
    """A copy of what is built, for a test that breaks it."""
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "nasbook", folder)
    shutil.copytree(ROOT / "launcher", folder / "launcher", ignore=shutil.ignore_patterns("tests"))
    shutil.copytree(DIST, folder / "kernel" / "jupyter" / "target" / "dist")
    return folder


def test_row_45_none_of_many_starts_hangs(start):
    for number in range(STARTS):
        kernel = start()
        try:
            assert kernel.run("1+1", timeout=60).result == "2", f"start {number}"
        finally:
            kernel.close()


def test_row_45_a_broken_start_up_script_is_told_and_the_kernel_works(start):
    with closing(start(env={"NASBOOK_STARTUP_SCRIPT": "int left = 4;\nnope();"})) as kernel:
        cell = kernel.run("1+1")
        assert cell.result == "2"
        assert "start-up script failed" in cell.stdout + cell.stderr and "nope" in cell.stdout + cell.stderr


def test_row_45_a_start_up_script_that_never_ends_can_be_interrupted(start):
    with closing(start(env={"NASBOOK_STARTUP_SCRIPT": "Thread.sleep(4000);"})) as kernel:
        assert kernel.run("1+1", timeout=60).result == "2"


def test_row_45_a_class_path_entry_that_is_missing_is_told(start):
    with closing(start(env={"NASBOOK_CLASSPATH": "/no/such/library.jar"})) as kernel:
        cell = kernel.run("1+1")
        assert cell.result == "2" and "/no/such/library.jar" in cell.stdout + cell.stderr


def test_row_45_a_jar_that_is_none_does_no_harm(start, tmp_path):
    (tmp_path / "broken.jar").write_text("not a jar")
    with closing(start(env={"NASBOOK_CLASSPATH": str(tmp_path / "broken.jar")})) as kernel:
        assert kernel.run("1+1").result == "2"


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"shell_port": "a"}', '{"transport": "ipc", "key": ""}'])
def test_row_45_a_connection_file_that_will_not_do_gets_a_sentence(tmp_path, content):
    file = tmp_path / "connection.json"
    file.write_text(content)
    ended = subprocess.run([ROOT / "nasbook", "kernel", "start", file], text=True, capture_output=True, timeout=60)
    assert ended.returncode == 2 and 0 < len(ended.stderr.strip().splitlines()) < 3, ended.stderr


def test_row_47_a_path_with_spaces_and_letters_that_are_not_ascii(start, tmp_path):
    place = installation(tmp_path / "my größe 数 (1) & more")
    with closing(start(root=place, cwd=str(place))) as kernel:
        assert kernel.run("1+1").result == "2"
        assert kernel.run("Table.create(\"t\")").reply["status"] == "ok"
        assert kernel.run('Files.writeString(Path.of("größe 1.txt"), "ü"); new File("").getAbsolutePath()').result == str(place)
        assert (place / "größe 1.txt").read_text() == "ü"
    assert (place / "kernel").is_dir()


def archive_of(place):
    """Names an archive in the options, as the making of one does."""
    dist = place / "kernel" / "jupyter" / "target" / "dist"
    archive = dist / "kernel.aot"
    with open(dist / "jvm.options", "a") as options:
        options.write(f'-XX:AOTCache="{archive}"\n')
    return archive


@pytest.mark.parametrize("content", [None, b"", b"no archive" * 1000])
def test_row_48_an_archive_that_is_missing_or_broken_is_ignored_in_silence(start, tmp_path, content):
    place = installation(tmp_path / "place")
    archive = archive_of(place)
    if content is not None:
        archive.write_bytes(content)
    with closing(start(root=place)) as kernel:
        assert kernel.run("1+1").result == "2"


def test_row_48_an_archive_of_another_class_path_is_ignored_in_silence(start, tmp_path):
    made = [option for option in (DIST / "jvm.options").read_text().splitlines() if "AOTCache" in option or "SharedArchiveFile" in option]
    if not made:
        pytest.skip("the build made no archive")
    place = installation(tmp_path / "elsewhere")
    for jar in (place / "kernel/jupyter/target/dist").glob("*.jar"):
        os.utime(jar, (1, 1))
    with closing(start(root=place)) as kernel:
        cell = kernel.run("1+1")
        assert cell.result == "2" and cell.stdout + cell.stderr == ""


def test_row_44_a_kernel_that_runs_keeps_its_jars_when_a_build_takes_them_away(start, tmp_path):
    place = installation(tmp_path / "rebuilt")
    with closing(start(root=place)) as kernel:
        assert kernel.run("1+1").result == "2"
        assert kernel.rests(), "a kernel opens its jars when it has nothing else to do"
        shutil.rmtree(place / "kernel" / "jupyter" / "target" / "dist")
        assert kernel.run("McuNetSpace.lab() != null").result == "true"
        assert kernel.run('Table.create("t", DoubleColumn.create("x", 1.0))').reply["status"] == "ok"
        assert kernel.run("1 / 0").error == "ArithmeticException"
        assert kernel.run("%maven piece:question").reply["evalue"] == "piece:question names no version; write for instance piece:question:1.0"
