"""The one-file examples run under jbang, offline, with the artifacts that this tree builds."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from driver import ROOT

JBANG = "0.132.1"
JARS = ROOT / "kernel/jupyter/target/dist/lib"
MODULES = {"core": "nas-lib/core", "plot": "nas-lib/plot", "datasets": "datasets", "display": "kernel/display"}
PARENTS = {"nasbook": ".", "nasbook-lib": "nas-lib", "nasbook-kernel-parent": "kernel"}
POM = f"""<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>
<dependencies><dependency><groupId>dev.jbang</groupId><artifactId>jbang-cli</artifactId><version>{JBANG}</version></dependency></dependencies>
</project>"""


def launcher_says(question: str) -> str:
    """What ./nasbook would use: its search for JDKs is a part of its own."""
    script = f'root={ROOT}; . "$root/launcher/jdk.sh"; require_jdk; echo "{question}"'
    return subprocess.run(["sh", "-c", script], text=True, capture_output=True, check=True).stdout.strip()


@pytest.fixture(scope="module")
def java() -> Path:
    return Path(launcher_says("$java_home"))


@pytest.fixture(scope="module")
def jbang(java, tmp_path_factory) -> str:
    """The class path of jbang, which Maven fetches once."""
    folder = tmp_path_factory.mktemp("jbang")
    (folder / "pom.xml").write_text(POM)
    command = ["sh", ROOT / "mvnw", "-q", "-B", "-f", folder / "pom.xml", "dependency:build-classpath", f"-Dmdep.outputFile={folder / 'path'}"]
    done = subprocess.run(command, text=True, capture_output=True, env={**os.environ, "JAVA_HOME": str(java)})
    if done.returncode != 0:
        pytest.skip(f"jbang cannot be fetched: {done.stdout[-300:]}")
    return (folder / "path").read_text()


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Path:
    """Maven's local repository, with what this tree has built in place of what was installed there."""
    folder = tmp_path_factory.mktemp("repository")
    installed = Path.home() / ".m2/repository"
    for group in [*installed.iterdir(), *(installed / "io").iterdir()]:
        if group.name not in ("io", "nasbook"):
            place = folder / group.relative_to(installed)
            place.parent.mkdir(exist_ok=True)
            place.symlink_to(group)
    for name, place in PARENTS.items():
        put(folder, name, ROOT / place / "pom.xml")
    for name, place in MODULES.items():
        put(folder, f"nasbook-{name}", ROOT / place / "pom.xml")
        put(folder, f"nasbook-{name}", next(JARS.glob(f"nasbook-{name}-*.jar")))
    return folder


def put(repository: Path, artifact: str, file: Path) -> None:
    version = re.search("<version>([^<]+)</version>", (ROOT / "pom.xml").read_text())[1]
    folder = repository / "io/nasbook" / artifact / version
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, folder / f"{artifact}-{version}{'.pom' if file.suffix == '.xml' else file.suffix}")


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
