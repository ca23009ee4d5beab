"""JupyterLab with our kernel, in a headless Chromium; pictures go to target/screenshots."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from fewer_images import LAB, fewer_images
from lab_page import ROOT

SCREENSHOTS = ROOT / "target" / "screenshots"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def folder(tmp_path_factory) -> Path:
    """What JupyterLab shows: a copy of our notebooks, where Lab 3 has fewer images."""
    folder = tmp_path_factory.mktemp("browser") / "notebooks"
    shutil.copytree(ROOT / "notebooks", folder, ignore=shutil.ignore_patterns("*.executed.ipynb", ".ipynb_checkpoints"))
    lab3 = folder / "lab3/lab3.ipynb"
    assert LAB in lab3.read_text(), "Lab 3 takes its images in another way now: kernel/tests/fewer_images.py should follow"
    lab3.write_text(fewer_images(lab3.name, lab3.read_text()))
    return folder


@pytest.fixture(scope="session")
def lab(folder, tmp_path_factory):
    """The address of a running JupyterLab."""
    if not BROWSER:
        pytest.skip("no chromium is installed (Debian: apt install chromium)")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own = tmp_path_factory.mktemp("jupyter")
    write_settings(own / "config/lab/user-settings/@jupyterlab")
    env = {**os.environ, "JUPYTER_CONFIG_DIR": str(own / "config"), "JUPYTER_DATA_DIR": str(own / "data"), "JUPYTER_RUNTIME_DIR": str(own / "runtime")}
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--IdentityProvider.token=", "--allow-root",
               "--ServerApp.disable_check_xsrf=True", "--LabApp.news_url=", f"--ServerApp.root_dir={folder}"]
    with open(own / "log", "w") as log:
        server = subprocess.Popen(command, env=env, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/api/status", server, own / "log")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(20)


def write_settings(folder: Path) -> None:
    """Every cell is in the page, also those out of sight; completions may take long on a busy machine."""
    for name, settings in {"notebook-extension/tracker": '{"windowingMode": "none"}', "completer-extension/manager": '{"providerTimeout": 60000}'}.items():
        file = folder / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True)
        file.write_text(settings)


def wait_for(address: str, server: subprocess.Popen, log: Path) -> None:
    for _ in range(1200):
        assert server.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(address, timeout=5).read()
            return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("JupyterLab did not answer within 120 s\n" + log.read_text())


@pytest.fixture(scope="session")
def browser():
    if not BROWSER:
        pytest.skip("no chromium is installed (Debian: apt install chromium)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=BROWSER, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def shot():
    """Keeps a picture of a page."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)

    def take(page, name: str) -> None:
        page.screenshot(path=str(SCREENSHOTS / f"{name}.png"))

    return take
