"""What is done is not done again; what changed is; and two at a time do no harm."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from conftest import write_notebook


def test_a_second_build_starts_neither_maven_nor_pip(built):
    starts = built.maven_starts()
    began = time.monotonic()
    done = built.call("build")
    assert done.returncode == 0
    assert built.maven_starts() == starts
    assert done.stderr == "nasbook: everything is up to date\n"
    assert time.monotonic() - began < 2


def test_an_edited_source_is_built_anew(built):
    starts = built.maven_starts()
    (built.root / "nas-lib/core/src/main/java/A.java").write_text(f"class A {{ /* {time.time_ns()} */ }}")
    built.call("build")
    assert built.maven_starts() == starts + 1


def test_a_new_and_a_deleted_source_are_noticed(built):
    new = built.root / "nas-lib/core/src/main/java/B.java"
    starts = built.maven_starts()
    new.write_text("class B {}")
    built.call("build")
    new.unlink()
    built.call("build")
    assert built.maven_starts() == starts + 2


def test_a_touched_but_equal_source_is_not_built(built):
    starts = built.maven_starts()
    (built.root / "pom.xml").touch()
    built.call("build")
    assert built.maven_starts() == starts


def test_a_deleted_result_is_built_anew(built):
    starts = built.maven_starts()
    (built.root / "kernel/jupyter/target/dist/nasbook-kernel.jar").unlink()
    built.call("build")
    assert built.maven_starts() == starts + 1


def test_a_failed_build_shows_the_error_and_is_tried_again(built):
    flag = built.root / "break-the-build"
    source = built.root / "nas-lib/core/src/main/java/A.java"
    source.write_text(f"class A {{ /* {time.time_ns()} */ }}")
    flag.touch()
    said = built.call("build")
    flag.unlink()
    assert said.returncode == 1
    assert "cannot find symbol" in said.stderr
    assert "the build failed; the whole output is in" in said.stderr
    assert built.call("build").returncode == 0


def test_five_at_once_build_once(built):
    source = built.root / "nas-lib/core/src/main/java/A.java"
    source.write_text(f"class A {{ /* {time.time_ns()} */ }}")
    starts = built.maven_starts()
    with ThreadPoolExecutor(5) as pool:
        ends = list(pool.map(lambda _: built.call("build").returncode, range(5)))
    assert ends == [0] * 5
    assert built.maven_starts() == starts + 1
    assert not (built.root / ".nasbook/lock").is_symlink()


def test_the_lock_of_a_dead_process_is_dropped(built):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    os.symlink(str(dead.pid), built.root / ".nasbook/lock")
    (built.root / "kernel/jupyter/target/dist/nasbook-kernel.jar").unlink()
    assert built.call("build").returncode == 0


def test_the_environment_is_pinned_and_whole(built):
    python = built.root / ".nasbook/venv/bin/python"
    checked = subprocess.run([python, "-m", "pip", "check"], capture_output=True, text=True)
    assert checked.stdout.strip() == "No broken requirements found."
    listed = subprocess.run([python, "-m", "pip", "list", "--format=freeze"], capture_output=True, text=True).stdout
    assert "jupyterlab==4.6.6" in listed
    assert "pytest" not in listed and "papermill" not in listed


def test_a_home_that_cannot_be_written_is_replaced_with_a_sentence(built):
    (built.root / "kernel/jupyter/target/dist/nasbook-kernel.jar").unlink()
    said = built.call("build", HOME="/nowhere")
    assert said.returncode == 0
    assert "the home folder /nowhere cannot be written; caches and settings go to" in said.stderr


def test_without_a_usable_python_one_sentence_says_so(bare):
    said = bare.call("build", NASBOOK_PYTHON="/nowhere/python")
    assert said.returncode == 1
    assert "NASBOOK_PYTHON is /nowhere/python, but /nowhere/python does not start; nasbook needs Python 3.10 or newer" in said.stderr


def test_a_python_without_venv_is_told_what_to_install(bare, tmp_path):
    fake = tmp_path / "python3"
    fake.write_text(f'#!/bin/sh\ncase $2 in *venv*) exit 1 ;; *) echo "{fake}" ;; esac\n')
    fake.chmod(0o755)
    said = bare.call("build", NASBOOK_PYTHON=fake)
    assert said.returncode == 1
    assert "has no venv module; install it (Debian, Ubuntu: apt install python3-venv)" in said.stderr


def test_a_python_that_is_too_old_is_named(bare, tmp_path):
    fake = tmp_path / "python3"
    fake.write_text("#!/bin/sh\necho\n")
    fake.chmod(0o755)
    assert f"{fake} is older than 3.10" in bare.call("build", NASBOOK_PYTHON=fake).stderr


def test_the_launcher_works_from_any_folder_and_through_a_link(built, tmp_path):
    os.symlink(built.root / "nasbook", tmp_path / "nb")
    assert built.call("build", cwd=tmp_path, program=str(tmp_path / "nb")).returncode == 0
    assert built.call("build", cwd=tmp_path, program=os.path.relpath(built.root / "nasbook", tmp_path)).returncode == 0


def test_the_kernel_spec_can_be_installed_for_another_jupyter(built, tmp_path):
    said = built.call("kernel", "install", "--prefix", tmp_path / "env", "--name", "java-nas")
    assert said.returncode == 0, said.stderr
    spec = tmp_path / "env/share/jupyter/kernels/java-nas"
    assert (spec / "logo-64x64.png").read_bytes().startswith(b"\x89PNG")
    said_of_it = json.loads((spec / "kernel.json").read_text())
    assert (said_of_it["language"], said_of_it["interrupt_mode"]) == ("java", "message")
    listed = subprocess.run([sys.executable, "-m", "jupyter", "kernelspec", "list"], capture_output=True, text=True,
                            env={**os.environ, "JUPYTER_PATH": str(tmp_path / "env/share/jupyter")})
    assert "java-nas" in listed.stdout


def test_the_kernel_spec_goes_to_the_users_folder_by_default(built, tmp_path):
    built.call("kernel", "install", JUPYTER_DATA_DIR=tmp_path / "data")
    assert (tmp_path / "data/kernels/nasbook/kernel.json").is_file()


def test_an_installed_kernel_gets_an_archive_for_quick_starts_once(built, tmp_path):
    for _ in range(2):
        said = built.call("kernel", "install", "--prefix", tmp_path / "env")
        assert said.returncode == 0, said.stderr
    assert (built.root / "archives").read_text() == "made\n"
    assert "AOTCache" in (built.root / "kernel/jupyter/target/dist/jvm.options").read_text()


def test_a_kernel_without_an_archive_is_installed_all_the_same(built, tmp_path):
    (built.root / "kernel/jupyter/target/dist/jvm.options").write_text("-Xmx1g\n")
    (built.root / "break-the-archive").touch()
    said = built.call("kernel", "install", "--prefix", tmp_path / "env")
    assert said.returncode == 0 and "starts more slowly" in said.stderr


def test_unknown_commands_and_options_get_one_sentence(built):
    for arguments in [["frob"], ["run"], ["run", "--pdf", "x"], ["kernel"], ["kernel", "dance"], ["kernel", "install", "--system"],
                      ["test", "everything"], ["build", "now"], ["doctor", "who"], ["run", "a", "b"], ["run", "a", "--timeout", "soon"]]:
        said = built.call(*arguments)
        assert said.returncode == 2, arguments
        assert len(said.stderr.splitlines()) == 1, said.stderr


def test_doctor_ends_well_when_everything_is_there(built):
    said = built.call("doctor")
    assert said.returncode == 0, said.stdout
    assert "ready     kernel" in said.stdout


def test_a_run_after_a_run_starts_no_maven(built):
    notebook = write_notebook(built.root / "notebooks/again.ipynb", "1 + 1")
    built.call("run", notebook)
    starts = built.maven_starts()
    assert built.call("run", notebook).returncode == 0
    assert built.maven_starts() == starts
