"""Installs the kernel spec of nasbook for a Jupyter. Standard library only: it runs before any package is there."""

import argparse
import json
import os
import re
import shutil
import sys
import tempfile
from pathlib import Path

LOGOS = ("logo-32x32.png", "logo-64x64.png", "logo-svg.svg")


def kernel_spec(launcher: Path) -> dict:
    """The content of kernel.json for a launcher that knows `kernel start CONNECTION_FILE`."""
    template = json.loads((Path(__file__).parent / "kernel.json").read_text(encoding="utf-8"))
    return {**template, "argv": [str(launcher), "kernel", "start", "{connection_file}"]}


def user_data_folder() -> Path:
    """Where Jupyter looks for the kernels of one user."""
    if folder := os.environ.get("JUPYTER_DATA_DIR"):
        return Path(folder)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Jupyter"
    share = os.environ.get("XDG_DATA_HOME")
    return (Path(share) if share else Path.home() / ".local" / "share") / "jupyter"


def install(launcher: Path, data_folder: Path, name: str) -> Path:
    """Writes the spec beside its place, then moves it there, so that no Jupyter sees half of it."""
    kernels = data_folder / "kernels"
    kernels.mkdir(parents=True, exist_ok=True)
    target = kernels / name
    with tempfile.TemporaryDirectory(prefix=".nasbook-", dir=kernels) as work:
        new = Path(work) / "new"
        new.mkdir()
        text = json.dumps(kernel_spec(launcher), indent=1, ensure_ascii=False)
        (new / "kernel.json").write_text(text + "\n", encoding="utf-8")
        for logo in LOGOS:
            shutil.copyfile(Path(__file__).parent / logo, new / logo)
        if target.exists():
            target.rename(Path(work) / "old")
        new.rename(target)
    return target


def kernel_name(text: str) -> str:
    """A name Jupyter accepts."""
    if not re.fullmatch(r"[a-z0-9._-]+", text):
        raise argparse.ArgumentTypeError(f"a kernel name has lower-case letters, digits, '.', '_' and '-', but was {text!r}")
    return text


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./nasbook kernel install", usage="%(prog)s [--user | --prefix DIR] [--name NAME]")
    parser.add_argument("launcher", type=Path, help=argparse.SUPPRESS)
    place = parser.add_mutually_exclusive_group()
    place.add_argument("--user", action="store_true", help="for every Jupyter of this user (default)")
    place.add_argument("--prefix", type=Path, help="for the Jupyter of this environment, for example sys.prefix of a venv")
    parser.add_argument("--name", type=kernel_name, default="nasbook", help="name of the kernel (default: nasbook)")
    options = parser.parse_args(arguments)
    folder = options.prefix.absolute() / "share" / "jupyter" if options.prefix else user_data_folder()
    try:
        target = install(options.launcher, folder, options.name)
    except OSError as error:
        print(f"nasbook: the kernel spec cannot be written: {error.strerror}: {error.filename}", file=sys.stderr)
        return 1
    print(f"nasbook: kernel spec {options.name} installed in {target}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
