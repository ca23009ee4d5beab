"""Finds links of a site that lead nowhere, and whatever a page would fetch from the network."""

import posixpath
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

LOADED = {("script", "src"), ("link", "href"), ("img", "src"), ("iframe", "src")}


class Links(HTMLParser):
    """The links of a page and the places in it that links can name."""

    def __init__(self, text: str):
        super().__init__()
        self.links: list[tuple[str, bool]] = []
        self.places: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in ("id", "name") and value:
                self.places.add(value)
            if name in ("href", "src") and value and tag != "base":
                self.links.append((value, (tag, name) in LOADED))


def faults(site: Path) -> list[str]:
    """One sentence for each fault."""
    pages = {path.relative_to(site).as_posix(): Links(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}
    return [fault for name, page in pages.items() for link, loaded in page.links for fault in _fault(site, pages, name, link, loaded)]


def _fault(site: Path, pages: dict[str, Links], page: str, link: str, loaded: bool) -> list[str]:
    if link.startswith(("http:", "https:", "//")):
        return [f"{page} loads {link} from the network"] if loaded else []
    if link.startswith(("mailto:", "data:", "javascript:")):
        return []
    path, _, place = unquote(link).partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path.partition("?")[0])) if path else page
    if target.startswith("..") or not (site / target).exists():
        return [f"{page} links to {link}, which is not there"]
    if (site / target).is_dir():
        return [f"{page} links to the folder {link}"] if not (site / target / "index.html").exists() else []
    if place and target in pages and place not in pages[target].places:
        return [f"{page} links to {link}, but {target} has no such place"]
    return []


if __name__ == "__main__":
    found = faults(Path(sys.argv[1]))
    print("\n".join(found))
    sys.exit(1 if found else 0)
