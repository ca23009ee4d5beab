"""Builds the site: documents and executed notebooks as plain pages beside the API's own. Needs no network, then or later."""

import argparse
import posixpath
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

import jinja2
import mistune
import nbformat
from check_links import faults
from nbconvert import HTMLExporter
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.util import ClassNotFound

HERE = Path(__file__).parent
PARTS = {"guide": "Guide", "notebooks": "Notebooks", "adr": "Decisions", "about": "About"}


class SiteError(Exception):
    """A site that cannot be built; the message is for the user."""


@dataclass(frozen=True)
class Page:
    """A page: what it is made from and where it goes, both relative and with forward slashes."""

    source: str
    target: str
    part: str

    def is_notebook(self) -> bool:
        return self.source.endswith(".ipynb")


def slug(text: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return re.sub(r"[^\w\- ]", "", re.sub(r"<[^>]+>", "", text).strip().lower()).replace(" ", "-")


class Renderer(mistune.HTMLRenderer):
    """Markdown with anchors, coloured code and links that lead to pages of the site."""

    def __init__(self, site: "Site", page: Page):
        super().__init__(escape=True)
        self.site, self.page, self.slugs = site, page, {}

    def heading(self, text, level, **attributes):
        name = slug(text)
        count = self.slugs[name] = self.slugs.get(name, -1) + 1
        anchor = f"{name}-{count}" if count else name
        return f'<h{level} id="{anchor}">{text}<a class="anchor" href="#{anchor}" aria-label="Link to this heading">#</a></h{level}>\n'

    def block_code(self, code, info=None):
        language = (info or "text").split()[0]
        try:
            lexer = get_lexer_by_name(language)
        except ClassNotFound:
            lexer = get_lexer_by_name("text")
        return highlight(code, lexer, HtmlFormatter(cssclass=f"highlight {language}"))

    def link(self, text, url, title=None):
        return super().link(text, self.site.resolve(self.page, url), title)

    def image(self, text, url, title=None):
        return super().image(text, self.site.resolve(self.page, url), title)


class Site:
    """The pages of a checkout and the folder that they go to."""

    def __init__(self, root: Path, out: Path, notebooks: Path | None, api: bool):
        self.root, self.out, self.notebooks, self.api = root, out, notebooks, api
        self.pages = list(self._documents()) + list(self._notebooks())
        self.by_source = {page.source: page for page in self.pages}
        self.template = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE), autoescape=False).get_template("page.html")

    def _documents(self):
        yield Page("README.md", "index.html", "about")
        others = ("CHANGELOG.md", "CONTRIBUTING.md", ".github/SECURITY.md")
        for source in (name for name in others if (self.root / name).is_file()):
            yield Page(source, f"about/{Path(source).stem.lower()}.html", "about")
        for path in sorted((self.root / "docs").glob("*.md")):
            yield Page(f"docs/{path.name}", f"about/{path.stem}.html", "about")
        for folder in ("guide", "adr"):
            for path in self._in_order(self.root / "docs" / folder):
                name = "index" if path.name == "README.md" else path.stem
                yield Page(f"docs/{folder}/{path.name}", f"{folder}/{name}.html", folder)
        for path in sorted(self.root.glob("[!.]*/README.md")):
            yield Page(f"{path.parent.name}/README.md", f"about/{path.parent.name}.html", "about")

    @staticmethod
    def _in_order(folder: Path) -> list[Path]:
        """The folder's README, then the others as it names them, or by name."""
        readme = folder / "README.md"
        text = readme.read_text(encoding="utf-8") if readme.is_file() else ""
        return sorted(folder.glob("*.md"), key=lambda path: (path != readme, text.find(f"({path.name})"), path.name))

    def _notebooks(self):
        if self.notebooks:
            for path in sorted(self.notebooks.rglob("*.ipynb")):
                name = path.relative_to(self.notebooks).as_posix()
                yield Page(f"notebooks/{name}", f"notebooks/{name.removesuffix('.ipynb')}.html", "notebooks")

    def resolve(self, page: Page, url: str) -> str:
        """A link of a document as a link of the site."""
        if re.match(r"[a-z]+:|#", url):
            return url
        path, _, fragment = url.partition("#")
        source = posixpath.normpath(posixpath.join(posixpath.dirname(page.source), path))
        target = self._target(page, source)
        return posixpath.relpath(target, posixpath.dirname(page.target) or ".") + (f"#{fragment}" if fragment else "")

    def _target(self, page: Page, source: str) -> str:
        if source in self.by_source:
            return self.by_source[source].target
        if source in ("docs/adr", "docs/guide", "notebooks"):
            return f"{source.removeprefix('docs/')}/index.html"
        file = self.root / source
        if not file.is_file() or source.startswith(".."):
            raise SiteError(f"{page.source} links to {source}, which is not there")
        copy = self.out / "files" / source
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, copy)
        return f"files/{source}"

    def build(self) -> None:
        """Writes every page."""
        self.out.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / "site.css", self.out / "site.css")
        titles = {page.target: self._title(page) for page in self.pages}
        for page in self.pages:
            self._write(page, self._body(page), titles)
        for part in ("adr", "notebooks") if self.notebooks else ("adr",):
            entries = [(titles[p.target], p.target) for p in self.pages if p.part == part]
            items = "".join(f'<li><a href="{target.partition("/")[2]}">{title}</a></li>' for title, target in entries)
            index = Page(f"docs/{part}" if part == "adr" else part, f"{part}/index.html", part)
            self._write(index, f"<h1>{PARTS[part]}</h1>\n<ul>{items}</ul>", titles)

    def _title(self, page: Page) -> str:
        if page.is_notebook():
            cells = nbformat.read(self._notebook(page), as_version=4).cells
            text = next((cell.source for cell in cells if cell.cell_type == "markdown"), page.source)
        else:
            text = (self.root / page.source).read_text(encoding="utf-8")
        heading = re.search(r"^#\s+(.+)$", text, re.MULTILINE)
        return heading.group(1).replace("`", "") if heading else Path(page.source).stem

    def _notebook(self, page: Page) -> Path:
        return self.notebooks / page.source.removeprefix("notebooks/")

    def _body(self, page: Page) -> str:
        if page.is_notebook():
            return HTMLExporter(template_name="basic").from_notebook_node(self._linked(page))[0]
        markdown = mistune.create_markdown(renderer=Renderer(self, page), plugins=["table", "strikethrough", "footnotes"])
        return markdown((self.root / page.source).read_text(encoding="utf-8"))

    def _linked(self, page: Page) -> nbformat.NotebookNode:
        """A notebook whose text leads to pages of the site."""
        notebook = nbformat.read(self._notebook(page), as_version=4)
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                cell.source = re.sub(r"(?<=\]\()[^()\s]+(?=\))", lambda link: self.resolve(page, link[0]), cell.source)
        return notebook

    def _menu(self) -> list[tuple[str, str]]:
        api = [("API", "api/index.html")] if self.api else []
        notebooks = [("Notebooks", "notebooks/index.html")] if self.notebooks else []
        middle = [("Benchmarks", "about/benchmarks.html"), ("Decisions", "adr/index.html"), ("Changes", "about/changelog.html")]
        return [("Guide", "guide/index.html"), *notebooks, *api, *middle]

    def _write(self, page: Page, body: str, titles: dict[str, str]) -> None:
        pages = [(titles[p.target], p.target) for p in self.pages if p.part == page.part]
        path = self.out / page.target
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            self.template.render(
                title=titles.get(page.target, PARTS[page.part]),
                body=body,
                up=posixpath.relpath(".", posixpath.dirname(page.target) or ".") + "/",
                menu=self._menu(),
                pages=pages,
                here=page.target,
                section=page.target if page.part == "about" else f"{page.part}/index.html",
                kind="notebook" if page.is_notebook() else "document",
                source=page.source,
            ),
            encoding="utf-8",
        )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="build_site.py")
    parser.add_argument("root", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--notebooks", type=Path, help="folder of executed notebooks")
    parser.add_argument("--api", action="store_true", help="the API's pages are in OUT/api")
    options = parser.parse_args(arguments)
    try:
        Site(options.root, options.out, options.notebooks, options.api).build()
    except SiteError as error:
        print(f"nasbook: {error}", file=sys.stderr)
        return 1
    broken = faults(options.out)
    for fault in broken:
        print(f"nasbook: {fault}", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
