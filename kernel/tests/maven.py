"""Maven as tests need it: on the JDK that ./nasbook would use, with a local repository that holds what this tree has built."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from driver import ROOT

JARS = ROOT / "kernel/jupyter/target/dist"
PARENTS = {"nasbook": ".", "nasbook-lib": "nas-lib", "nasbook-kernel-parent": "kernel"}


def java_home() -> Path:
    """The launcher's search for JDKs is a part of its own."""
    script = f'root={ROOT}; . "$root/launcher/jdk.sh"; require_jdk; echo "$java_home"'
    return Path(subprocess.run(["sh", "-c", script], text=True, capture_output=True, check=True).stdout.strip())


def maven(*arguments) -> subprocess.CompletedProcess:
    environment = {**os.environ, "JAVA_HOME": str(java_home())}
    return subprocess.run(["sh", ROOT / "mvnw", "-q", "-B", *arguments], text=True, capture_output=True, env=environment)


def fill_repository(folder: Path, modules: dict[str, str]) -> Path:
    """All that Maven has fetched, and these modules (artifact and folder) as they are in this tree."""
    installed = Path.home() / ".m2/repository"
    for group in [*installed.iterdir(), *(installed / "io").iterdir()]:
        if group.name not in ("io", "nasbook"):
            place = folder / group.relative_to(installed)
            place.parent.mkdir(exist_ok=True)
            place.symlink_to(group)
    for artifact, place in PARENTS.items():
        put(folder, artifact, ROOT / place / "pom.xml")
    for artifact, place in modules.items():
        put(folder, artifact, ROOT / place / "pom.xml")
        put(folder, artifact, jar(artifact))
    return folder


def jar(artifact: str) -> Path:
    return next(file for file in JARS.rglob(f"{artifact}*.jar") if re.fullmatch(rf"{artifact}(-[0-9].*)?\.jar", file.name))


def put(repository: Path, artifact: str, file: Path) -> None:
    version = re.search("<version>([^<]+)</version>", (ROOT / "pom.xml").read_text())[1]
    folder = repository / "io/nasbook" / artifact / version
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, folder / f"{artifact}-{version}{'.pom' if file.suffix == '.xml' else file.suffix}")
