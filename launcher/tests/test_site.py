"""The site: every page is there, no link leads nowhere, nothing is fetched from the network."""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "docs" / "site"
sys.path.insert(0, str(SITE))
from check_links import faults  # noqa: E402


def build(out: Path, *options: str) -> subprocess.CompletedProcess:
    return subprocess.run([sys.executable, SITE / "build_site.py", ROOT, out, *options], capture_output=True, text=True)


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """Documents and two executed notebooks; the API's pages take half a minute and are left out."""
    notebooks = tmp_path_factory.mktemp("notebooks")
    table = nbformat.v4.new_output("execute_result", {"text/html": "<table><tr><td>256 KB</td></tr></table>", "text/plain": "256 KB"})
    cell = nbformat.v4.new_code_cell("limits", outputs=[table], execution_count=1)
    text = nbformat.v4.new_markdown_cell("# A lab\n[More](more/more.ipynb), [marks](../docs/grading.md)")
    nbformat.write(nbformat.v4.new_notebook(cells=[text, cell]), notebooks / "lab.ipynb")
    (notebooks / "more").mkdir()
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# More\n[Back](../lab.ipynb)")]), notebooks / "more" / "more.ipynb")
    out = tmp_path_factory.mktemp("site")
    done = build(out, "--notebooks", notebooks)
    assert done.returncode == 0, done.stderr
    return out


def test_every_document_is_a_page(site):
    for document in [*ROOT.glob("docs/guide/*.md"), *ROOT.glob("docs/adr/*.md"), *ROOT.glob("docs/*.md")]:
        pages = list(site.rglob("index.html" if document.name == "README.md" else f"{document.stem}.html"))
        assert pages, f"{document} is not in the site"


def test_folders_that_tools_hide_are_no_documents(tmp_path):
    root = tmp_path / "root"
    for folder in ["binder", ".pytest_cache"]:
        (root / folder).mkdir(parents=True)
        (root / folder / "README.md").write_text(f"# The {folder}\n")
    (root / "README.md").write_text("# R\n")
    done = subprocess.run([sys.executable, SITE / "build_site.py", root, tmp_path / "out"], capture_output=True, text=True)
    assert (tmp_path / "out/about/binder.html").is_file(), done.stderr
    assert "pytest" not in (tmp_path / "out/index.html").read_text(encoding="utf-8")


def test_no_link_leads_nowhere_and_nothing_is_fetched(site):
    assert faults(site) == []


def test_notebooks_show_their_outputs(site):
    page = (site / "notebooks" / "lab.html").read_text(encoding="utf-8")
    assert "<td>256 KB</td>" in page
    assert "A lab - nasbook" in page


def test_links_of_notebooks_lead_to_pages(site):
    assert 'href="more/more.html"' in (site / "notebooks/lab.html").read_text(encoding="utf-8")
    assert 'href="../about/grading.html"' in (site / "notebooks/lab.html").read_text(encoding="utf-8")
    assert 'href="../lab.html"' in (site / "notebooks/more/more.html").read_text(encoding="utf-8")


def test_examples_of_the_guide_are_coloured_and_say_what_they_show(site):
    page = (site / "guide" / "spaces.html").read_text(encoding="utf-8")
    assert 'class="highlight java"' in page
    assert 'class="highlight text"' in page


def test_broken_links_and_scripts_from_elsewhere_are_found(tmp_path):
    (tmp_path / "a.html").write_text('<p id="x"></p><a href="b.html">b</a><a href="#y">y</a><a href="#x">x</a><script src="https://e.org/s.js"></script>')
    assert faults(tmp_path) == [
        "a.html links to b.html, which is not there",
        "a.html links to #y, but a.html has no such place",
        "a.html loads https://e.org/s.js from the network",
    ]


def test_a_document_that_links_to_nothing_is_named(tmp_path):
    root = tmp_path / "root"
    (root / "docs").mkdir(parents=True)
    (root / "README.md").write_text("# R\n[gone](docs/gone.md)\n")
    done = subprocess.run([sys.executable, SITE / "build_site.py", root, tmp_path / "out"], capture_output=True, text=True)
    assert done.returncode == 1
    assert "links to docs/gone.md, which is not there" in done.stderr
