"""The kernel in one jar: built as for a release, installed with `java -jar`, started as Jupyter starts it."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from driver import ROOT, Kernel
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import KernelManager
from maven import fill_repository, java_home, maven

ONLY_THE_JAR = ["-Dmaven.test.skip=true", "-Dmaven.source.skip=true", "-Dmaven.javadoc.skip=true", "-Dcyclonedx.skip=true", "-Dspotless.check.skip=true"]


@pytest.fixture(scope="module")
def jar(tmp_path_factory) -> Path:
    """Made in a copy of its module, so that no other build of the tree notices."""
    copy = tmp_path_factory.mktemp("tree")
    module = copy / "kernel/all"
    shutil.copytree(ROOT / "kernel/all", module, ignore=shutil.ignore_patterns("target"))
    for place in [".mvn", "pom.xml", "kernel/pom.xml", "kernel/python", "kernel/jupyter"]:
        (copy / place).symlink_to(ROOT / place)
    repository = fill_repository(tmp_path_factory.mktemp("repository"), {"nasbook-kernel": "kernel/jupyter"})
    done = maven("-f", module / "pom.xml", "package", "-Prelease", *ONLY_THE_JAR, f"-Dmaven.repo.local={repository}")
    assert done.returncode == 0, done.stdout[-3000:]
    return next((module / "target").glob("nasbook-kernel-all-*.jar"))


@pytest.fixture(scope="module")
def data(jar, tmp_path_factory) -> Path:
    """The data folder of a Jupyter with the kernel in it."""
    prefix = tmp_path_factory.mktemp("Jürgen's prefix")
    done = run(java_home() / "bin/java", jar, "--install", "--prefix", prefix, "--name", "java-nas")
    assert done.returncode == 0, done.stderr
    assert done.stderr == f"nasbook: kernel java-nas installed in {prefix}/share/jupyter/kernels/java-nas\n"
    return prefix / "share/jupyter"


@pytest.fixture(scope="module")
def kernel(data):
    specs = KernelSpecManager(kernel_dirs=[str(data / "kernels")])
    kernel = Kernel(manager=KernelManager(kernel_name="java-nas", kernel_spec_manager=specs))
    yield kernel
    kernel.close()


def run(java: Path, jar: Path, *arguments) -> subprocess.CompletedProcess:
    return subprocess.run([java, "-jar", jar, *arguments], text=True, capture_output=True)


def test_the_kernel_runs_from_its_own_folder(kernel, data):
    assert kernel.run("1+1").result == "2"
    command = kernel.process.cmdline()
    assert str(data / "kernels/java-nas/kernel/nasbook-kernel.jar") in command
    assert not any(str(ROOT) in argument for argument in command)


def test_a_cell_has_the_library(kernel):
    assert int(kernel.run("McuNetSpace.lab().layout().size()").result) > 10**15
    searched = kernel.run("new EvolutionSearch(10, 2).run(Problem.maximize(McuNetSpace.lab(), ShippedRidge.load().predictor()), new SplittableRandom(42))")
    assert searched.error is None, searched.trace


def test_a_cell_has_the_supernet_and_its_native_engine(kernel):
    kernel.run("var images = WakeWords.splits(1, new SplitSizes(0, 8, 8, 0));")
    measured = kernel.run("OfaSupernet.shipped().subnet(McuNetSpace.lab().smallest(48)).recalibratedAccuracy(images.calibration(), images.validation(), RunOptions.LAB).images()")
    assert measured.result == "8", measured.trace


def test_inspection_shows_the_librarys_javadoc(kernel):
    kernel.client.inspect("McuNetSpace", 3)
    shown = kernel.client.get_shell_msg(timeout=60)["content"]
    assert shown["found"] and "The OFA-MCUNet space" in shown["data"]["text/plain"], shown


def test_the_kernel_starts_from_an_archive(data):
    folder = data / "kernels/java-nas/kernel"
    assert list(folder.glob("kernel.[aj]*")), (folder / "archive.log").read_text()
    assert json.loads((folder.parent / "kernel.json").read_text())["language"] == "java"


def old_java() -> Path:
    """A Java that cannot run the kernel: nearly every machine has one."""
    found = [shutil.which("java"), *Path("/usr/lib/jvm").glob("*/bin/java")]
    for java in filter(None, found):
        said = subprocess.run([java, "-version"], text=True, capture_output=True).stderr
        version = re.search(r'version "(?:1\.)?(\d+)', said)
        if version and int(version[1]) < 21:
            return Path(java)
    pytest.skip("there is no Java older than 21 on this machine")


def test_an_older_java_is_refused_in_a_sentence(jar, tmp_path):
    done = run(old_java(), jar, "--install", "--prefix", tmp_path)
    assert done.returncode == 2
    assert re.fullmatch(r"nasbook: the kernel needs a JDK 21 or newer, but this is Java \S+ in \S+: run the jar with the java of a newer JDK\n", done.stderr)
    assert list(tmp_path.iterdir()) == []
