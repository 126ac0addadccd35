"""The news as one web page: semantic, complete in itself, with nothing in it that is not ours or escaped.

All markup stands in `resources/forms/page.html.jinja`; Jinja escapes every value.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta, timezone
from itertools import count, takewhile
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin

from prd_desk.errors import UserError
from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.export.folders import write_folder
from prd_desk.export.joints import hold_together, xml_text
from prd_desk.export.photos import photo_names, pixels_of
from prd_desk.forms.blocks import (
    Heading,
    Insignia,
    Meta,
    Paragraph,
    Picture,
    bold_of,
    by_weight,
    printed_lines,
)
from prd_desk.messages import message
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from prd_desk.forms.blocks import Block, FilledForm, FormMeta
    from prd_desk.news.release import Bold, Photo

_WEB_ADDRESS = re.compile(r"https?://[^\s\"'<>]+")
BANGKOK = timezone(timedelta(hours=7))


@dataclass(frozen=True, slots=True)
class PlacedPhoto:
    """Where the page finds a photo, and its size in pixels."""

    address: str
    width: int
    height: int


def to_html(filled: FilledForm, path: Path, *, overwrite: bool = False, base_url: str = "") -> None:
    """Write the page as one file, photos inside it; UserError when it cannot be written.

    base_url: the address at which the page will stand; only then it says to other sites how to show it.
    """
    refuse_unwritable(path, overwrite=overwrite)
    write_atomically(path, page(filled, base_url=base_url).encode(), overwrite=overwrite)


def to_html_folder(filled: FilledForm, folder: Path, *, overwrite: bool = False, base_url: str = "") -> None:
    """Write `index.html` and `images/` into a folder of their own; as `to_html` otherwise."""
    write_folder(folder, html_folder(filled, base_url=base_url), overwrite=overwrite)


def html_folder(filled: FilledForm, *, base_url: str = "") -> dict[str, bytes]:
    """The page and its photos, contents by their paths inside the folder."""
    names = _picture_names(filled)
    images = {name: photo.content for name, photo in names.items()}
    return {"index.html": page(filled, names, base_url=base_url).encode(), **images}


def _picture_names(filled: FilledForm) -> dict[str, Photo]:
    """Every picture of the page by its path in the folder, in the order in which the page shows them."""
    photo_name, mark_name = iter(photo_names(filled)), (f"mark-{number}.jpg" for number in count(1))
    return {
        f"images/{next(mark_name if isinstance(block, Insignia) else photo_name)}": block.photo
        for block in filled.blocks
        if isinstance(block, Insignia | Picture)
    }


def data_address(photo: Photo) -> str:
    """The photo itself as an address."""
    return f"data:image/jpeg;base64,{base64.b64encode(photo.content).decode()}"


def page(filled: FilledForm, names: Iterable[str] | None = None, *, base_url: str = "") -> str:
    """The whole page. names: paths at which it finds each picture; by default the pictures are inside it.

    Raises UserError when `base_url` is no web address.
    """
    if base_url and not _WEB_ADDRESS.fullmatch(base_url):
        raise UserError(
            message("export.no_web_address", address=base_url),
            message("export.web_address_begins"),
            "base_url",
        )
    meta = replace(
        filled.meta,
        title=xml_text(filled.meta.title),
        author=xml_text(filled.meta.author),
        description=xml_text(filled.meta.description),
    )
    head = list(takewhile(_is_head, filled.blocks))
    published = datetime.combine(meta.date, time(), BANGKOK).isoformat() if meta.date else ""
    addresses = None if names is None else list(map(quote, names))
    public = _public_photos(filled, base_url, addresses or ())
    return _template(meta, addresses).render(
        meta=meta,
        head=head,
        rest=filled.blocks[len(head) :],
        published=published,
        base_url=base_url,
        images=public,
        linked_data=_linked_data(meta, published, public),
    )


def _public_photos(filled: FilledForm, base_url: str, addresses: Sequence[str]) -> list[str]:
    """Where other sites find the photos of the news; without `base_url` they cannot."""
    pictures = [block for block in filled.blocks if isinstance(block, Insignia | Picture)]
    return [
        urljoin(base_url, address)
        for block, address in zip(pictures, addresses, strict=False)
        if base_url and isinstance(block, Picture)
    ]


def _is_head(block: Block) -> bool:
    return isinstance(block, Heading | Insignia | Meta) or (
        isinstance(block, Paragraph) and block.role == "masthead"
    )


def _template(meta: FormMeta, addresses: Sequence[str] | None) -> Any:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )

    def kind(block: Block) -> str:
        return type(block).__name__.lower()

    def held(text: str) -> str:
        return hold_together(xml_text(text), meta.names)

    def rich(block: Block) -> list[Any]:
        return _rich_lines(block, meta.names)

    left = None if addresses is None else iter(addresses)

    def placed(photo: Photo) -> PlacedPhoto:
        return _placed(photo, data_address(photo) if left is None else next(left))

    filters: dict[str, Any] = {"kind": kind, "held": held, "rich": rich, "placed": placed, "clean": xml_text}
    environment.filters.update(filters)  # pyright: ignore[reportUnknownMemberType]
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    return environment.from_string(resource("forms", "page.html.jinja").read_text("utf-8"))


def _rich_lines(block: Block, names: tuple[str, ...]) -> list[Any]:
    """Each printed line of a block, escaped, what is bold in it inside `strong`."""
    from markupsafe import Markup, escape

    strong = Markup("<strong>{}</strong>")

    def line(text: str, bold: tuple[Bold, ...]) -> Markup:
        pieces = by_weight(hold_together(text, names), bold)
        escaped = ((escape(xml_text(piece)), heavy) for piece, heavy in pieces)
        return Markup().join(strong.format(piece) if heavy else piece for piece, heavy in escaped)

    return [line(*each) for each in zip(printed_lines(block), bold_of(block), strict=True)]


def _placed(photo: Photo, address: str) -> PlacedPhoto:
    return PlacedPhoto(address, *pixels_of(photo))


def _linked_data(meta: FormMeta, published: str, images: Sequence[str]) -> dict[str, Any]:
    """schema.org NewsArticle: what search engines read."""
    office = {"@type": "GovernmentOrganization", "name": meta.author}
    linked: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": meta.title,
        "inLanguage": meta.language,
    }
    if images:
        linked["image"] = list(images)
    if published:
        linked["datePublished"] = published
    if meta.author:
        linked |= {"author": office, "publisher": office}
    return linked
