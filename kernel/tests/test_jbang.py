"""The one-file examples run under jbang, offline, with the artifacts that this tree builds."""

import os
import subprocess
from pathlib import Path

import pytest
from driver import ROOT
from maven import fill_repository, java_home, maven

JBANG = "0.132.1"
MODULES = {"nasbook-core": "nas-lib/core", "nasbook-plot": "nas-lib/plot", "nasbook-datasets": "datasets", "nasbook-display": "kernel/display"}
POM = f"""<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>dev.jbang</groupId><artifactId>jbang-cli</artifactId><version>{JBANG}</version></dependency></dependencies>
</project>"""


@pytest.fixture(scope="module")
def java() -> Path:
    return java_home()


@pytest.fixture(scope="module")
def jbang(tmp_path_factory) -> str:
    """The class path of jbang, which Maven fetches once."""
    folder = tmp_path_factory.mktemp("jbang")
    (folder / "pom.xml").write_text(POM)
    done = maven("-f", folder / "pom.xml", "dependency:build-classpath", f"-Dmdep.outputFile={folder / 'path'}")
    if done.returncode != 0:
        pytest.skip(f"jbang cannot be fetched: {done.stdout[-300:]}")
    return (folder / "path").read_text()


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    return fill_repository(tmp_path_factory.mktemp("repository"), MODULES)


@pytest.fixture
def run(java, jbang, repository, tmp_path):
    def run(example: str, *arguments: str) -> str:
        env = {**os.environ, "JBANG_REPO": str(repository), "JBANG_DIR": str(tmp_path / "jbang"), "JAVA_HOME": str(java)}
        command = [java / "bin/java", "-cp", jbang, "dev.jbang.Main", "--offline", "run", ROOT / "docs/examples" / example, *arguments]
        prepared = subprocess.run(command, text=True, capture_output=True, env=env)
        # jbang does not start the program: it prints the command that does, and says so with 255.
        assert prepared.returncode == 255, prepared.stderr
        return subprocess.run(prepared.stdout, shell=True, text=True, capture_output=True, check=True).stdout

    return run


def test_an_example_of_the_core_runs_with_an_argument(run):
    assert run("Fits.java", "64").startswith("no network meets peak <= 64.00 KB")


def test_an_example_with_tables_prints_them_as_text(run):
    said = run("Search.java")
    assert "exact search" in said and "evolution 50 x 20" in said
    assert "behind the best (points)" in said
