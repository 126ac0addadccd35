"""How the texts of two exports are compared, and how a page is read."""

from __future__ import annotations

from html.parser import HTMLParser


def bare(text: str) -> str:
    """The text without white space and no-break spaces, which exports place differently."""
    return "".join(text.split())


def plain_spaces(text: str) -> str:
    """The text with its no-break spaces as plain ones."""
    return text.replace("\u00a0", " ")


class Reader(HTMLParser):
    """Elements with their attributes, and the text inside the article."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.script = ""
        self._open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in {"meta", "img", "br", "link"}:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "article" in self._open:
            self.text += data
        if self._open and self._open[-1] == "script":
            self.script += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]
