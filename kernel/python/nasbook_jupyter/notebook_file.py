"""Reads and writes notebook files; what is wrong with one is a sentence."""

import json
import os
import shutil
import tempfile
from pathlib import Path

import nbformat


class NotebookError(Exception):
    """A notebook that cannot be read, run or written; the message is for the user."""


def read_notebook(path: Path) -> nbformat.NotebookNode:
    """The notebook as format 4."""
    if path.is_dir():
        raise NotebookError(f"{path} is a folder, not a notebook")
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise NotebookError(f"{path} does not exist") from None
    except UnicodeDecodeError as error:
        raise NotebookError(f"{path} is not a notebook: byte {error.start} is not UTF-8") from None
    except OSError as error:
        raise NotebookError(f"{path} cannot be read: {error.strerror}") from None
    _check_json(path, text)
    return _parse(path, text)


def _check_json(path: Path, text: str) -> None:
    if not text.strip():
        raise NotebookError(f"{path} is empty; a notebook is a JSON file")
    try:
        content = json.loads(text)
    except json.JSONDecodeError as error:
        raise NotebookError(f"{path} is not a notebook: broken JSON in line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise NotebookError(f"{path} is not a notebook: its JSON is nested too deep") from None
    if not isinstance(content, dict) or not isinstance(content.get("nbformat"), int):
        raise NotebookError(f"{path} is JSON but not a notebook: it has no number named nbformat")


def _parse(path: Path, text: str) -> nbformat.NotebookNode:
    try:
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
    except Exception as error:  # nbformat raises whatever the broken part trips over
        reason = str(error).strip().partition("\n")[0] or type(error).__name__
        raise NotebookError(f"{path} is not a valid notebook: {reason}") from None
    return notebook


def write_text(path: Path, text: str) -> None:
    """Writes beside the target, then moves into place: a reader sees the old file or the new one."""
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, beside = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    except OSError as error:
        raise NotebookError(f"{path} cannot be written: {error.strerror}") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        _take_mode(target, beside)
        os.replace(beside, target)
    except OSError as error:
        os.unlink(beside)
        raise NotebookError(f"{path} cannot be written: {error.strerror}") from None


def _take_mode(target: Path, beside: str) -> None:
    if target.exists():
        shutil.copymode(target, beside)
    else:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(beside, 0o666 & ~mask)
