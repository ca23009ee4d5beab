"""What repo2docker reads, and what its steps do with the launcher."""

import subprocess
import sys
from pathlib import Path

from conftest import ROOT, make_java

BINDER = ROOT / "binder"


def test_repo2docker_finds_an_environment_a_jdk_and_two_scripts():
    assert "openjdk-21-jdk-headless" in (BINDER / "apt.txt").read_text().split()
    assert "python=3.12" in (BINDER / "environment.yml").read_text()
    assert not (BINDER / "Dockerfile").exists(), "repo2docker would ignore everything else"
    for script in ["postBuild", "start"]:
        assert (BINDER / script).stat().st_mode & 0o111, script
        checked = subprocess.run([Path(sys.prefix) / "bin/shellcheck", BINDER / script], capture_output=True, text=True)
        assert checked.stdout == "" and checked.returncode == 0, checked.stdout


def test_post_build_installs_the_kernel_and_drops_what_running_does_not_need(bare, tmp_path):
    prefix, home = tmp_path / "notebook", tmp_path / "home"
    (home / ".m2/repository").mkdir(parents=True)
    (bare.root / "nas-lib/core/target/classes").mkdir(parents=True)
    torch = bare.root / "kernel/jupyter/target/dist/lib/pytorch-native-cpu-2.7.1-linux-x86_64.jar"
    torch.parent.mkdir(parents=True)
    torch.write_text("large")
    script = bare.root / "postBuild"
    script.write_text((BINDER / "postBuild").read_text())
    script.chmod(0o755)
    done = bare.call(program=str(script), NB_PYTHON_PREFIX=prefix, HOME=home)
    assert done.returncode == 0, done.stderr
    assert (prefix / "share/jupyter/kernels/nasbook/kernel.json").is_file()
    assert (bare.root / "kernel/jupyter/target/dist/nasbook-kernel.jar").is_file()
    assert (bare.root / "archives").read_text() == "made\n"
    assert not torch.exists() and not (home / ".m2").exists() and not (bare.root / "nas-lib/core/target").exists()
    assert not (bare.root / ".nasbook/venv").exists(), "repo2docker's own environment is enough"


def test_start_hands_the_kernel_its_limits():
    said = subprocess.run([BINDER / "start", "sh", "-c", "echo $NASBOOK_JVM_OPTIONS; echo $MALLOC_ARENA_MAX"], capture_output=True, text=True)
    assert "-XX:MaxRAM=2g -XX:ActiveProcessorCount=1" in said.stdout
    assert said.stdout.endswith("\n1\n")


def test_the_distributions_jdk_will_do(bare):
    for jdk in bare.jdks.iterdir():
        jdk.rename(bare.jdks.parent / "other")
    make_java(bare.jdks / "java-21-openjdk-amd64", "21.0.9")
    assert "JDK              21.0.9" in bare.call("doctor").stdout
