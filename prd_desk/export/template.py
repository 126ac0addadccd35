"""Filling an office's own Word template: `{{หน่วยงาน}}` in the text, or content controls whose tag is a field.

One pass, and values are inert: what a value holds stays text, be it another placeholder. The template must
come from `intake.read_template`, which makes it harmless.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from prd_desk.export.files import refuse_unwritable, write_atomically
from prd_desk.export.joints import hold_together, xml_text
from prd_desk.export.template_places import (
    PLACEHOLDER,
    Place,
    W,
    copy_of,
    new_element,
    own_texts,
    places_in,
    replace_names,
    set_whole_text,
    settle_control,
    stories_of,
)
from prd_desk.export.word import WIDEST_PHOTO, describe_drawing, size_on_page
from prd_desk.forms.field_names import FieldPlace, field_called, names_like, names_of
from prd_desk.forms.filling import field_lines, fill

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from prd_desk.forms.form import Form
    from prd_desk.news.release import Photo, Release


_PRINTED_BY = {
    "photos.alt": "photos",
    "facts.start_date": "facts.when",
    "facts.start_time": "facts.when",
    "facts.end_date": "facts.when",
    "facts.end_time": "facts.when",
}
"""What a form asks for and a template prints only as a part of something else."""


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a template asks for, before it is accepted.

    known: names in the template, each with the field of the release that it stands for.
    unknown: names that mean nothing here, each with names that look like it.
    missing: fields that the form requires and the template does not print, each with the name to write.
    """

    known: tuple[tuple[str, str], ...]
    unknown: tuple[tuple[str, tuple[str, ...]], ...]
    missing: tuple[tuple[str, str], ...]


def fields(template: bytes) -> tuple[str, ...]:
    """The names that stand in the template, in body, tables, text boxes, headers and footers, each once."""
    names = (
        name for story in stories_of(_opened(template)) for place in places_in(story) for name in place.names
    )
    return tuple(dict.fromkeys(names))


def inspect(template: bytes, form: Form) -> TemplateReport:
    """Which names of the template are known and unknown, and what of the form it leaves out."""
    named = [(name, field_called(name)) for name in fields(template)]
    printed = {place.field for _, place in named if place}
    required = dict.fromkeys(
        _PRINTED_BY.get(asked.field, asked.field) for asked in form.fields if asked.required
    )
    return TemplateReport(
        known=tuple((name, place.field) for name, place in named if place),
        unknown=tuple((name, names_like(name)) for name, place in named if place is None),
        missing=tuple((field, names_of(field)[0]) for field in required if field not in printed),
    )


def fill_template(
    template: bytes, form: Form, release: Release, path: Path, *, overwrite: bool = False
) -> None:
    """Write the template filled with the release, digits and dates as the form's profile says.

    A paragraph that holds one field alone is repeated for every line of it, and for every photo; elsewhere
    the lines of a field are joined by spaces. Unknown names stay as they are. UserError when it cannot be
    written.
    """
    refuse_unwritable(path, overwrite=overwrite)
    write_atomically(path, filled_template(template, form, release), overwrite=overwrite)


def filled_template(template: bytes, form: Form, release: Release) -> bytes:
    """The content of the filled `.docx` file."""
    document = _opened(template)
    values = _Values(form, release)
    for story in stories_of(document):
        # All places are found before the first is filled: a value is never searched for placeholders.
        for place in list(places_in(story)):
            _fill(place, story, values)
    about = document.core_properties
    about.title, about.author = xml_text(values.title)[:255], xml_text(values.author)[:255]
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def _opened(template: bytes) -> Any:
    import docx

    return docx.Document(io.BytesIO(template))


class _Values:
    """What the fields of one release say, as text lines or photos."""

    __slots__ = ("_form", "_names", "_release", "author", "title")

    def __init__(self, form: Form, release: Release) -> None:
        meta = fill(form, release).meta
        self._form, self._release, self._names = form, release, meta.names
        self.title, self.author = meta.title, meta.author

    def lines(self, place: FieldPlace) -> list[str]:
        lines = field_lines(self._release, place.field, self._form.profile, place.number)
        return [hold_together(xml_text(line), self._names) for line in lines]

    def photos(self, place: FieldPlace) -> tuple[Photo, ...]:
        photos = self._release.photos
        return photos if place.number is None else photos[place.number - 1 : place.number]

    def inline(self, name: str) -> str | None:
        """The value inside a line of text; None for a name that means nothing."""
        place = field_called(name)
        return None if place is None else " ".join(self.lines(place))


def _fill(place: Place, story: Any, values: _Values) -> None:
    wanted = field_called(place.names[0]) if place.whole else None
    if not place.whole:
        for paragraph in place.paragraphs:
            _put_photos_named(paragraph, story, values)
            replace_names(paragraph, values.inline)
        return
    if wanted is None:
        return
    if place.control:
        settle_control(place.container)
    if not place.paragraphs:
        _fill_inline(place.container, wanted, story, values)
    elif wanted.field == "photos":
        _repeat(place, [_picture_filler(photo, story) for photo in values.photos(wanted)])
    else:
        _repeat(place, [_text_filler(line, control=place.control) for line in values.lines(wanted)])


def _repeat(place: Place, fillers: Sequence[Callable[[Any], None]]) -> None:
    """The first paragraph of the place once for every value, the others gone."""
    pattern, *others = place.paragraphs
    for other in others:
        place.container.remove(other)
    after = pattern
    for filler in fillers[1:]:
        copy = copy_of(pattern)
        after.addnext(copy)
        filler(copy)
        after = copy
    if fillers:
        fillers[0](pattern)
    elif place.container.tag == W + "body" and pattern.find(f"{W}pPr/{W}sectPr") is None:
        place.container.remove(pattern)  # an empty field leaves no empty line; cells and headers need one
    else:
        set_whole_text(pattern, "")


def _fill_inline(content: Any, wanted: FieldPlace, story: Any, values: _Values) -> None:
    """A control inside a line, or around cells, whose content is no paragraph of its own."""
    if wanted.field != "photos":
        set_whole_text(content, " ".join(values.lines(wanted)))
        return
    for drawing in list(content.iter(W + "drawing")):
        drawing.getparent().remove(drawing)
    set_whole_text(content, "")
    run = next(content.iter(W + "r"))
    for photo in values.photos(wanted):
        run.append(_drawing(photo, story, content))


def _text_filler(line: str, *, control: bool) -> Callable[[Any], None]:
    """What puts a line into a paragraph: over its placeholder, or over all that a control shows."""
    return partial(set_whole_text, text=line) if control else partial(replace_names, value_of=lambda _: line)


def _picture_filler(photo: Photo, story: Any) -> Callable[[Any], None]:
    def put(paragraph: Any) -> None:
        for drawing in list(paragraph.iter(W + "drawing")):
            drawing.getparent().remove(drawing)
        set_whole_text(paragraph, "")
        next(paragraph.iter(W + "r")).append(_drawing(photo, story, paragraph))

    return put


def _put_photos_named(paragraph: Any, story: Any, values: _Values) -> None:
    """Put photos that are named in the middle of a line at its end."""
    text = "".join(piece.text or "" for piece in own_texts(paragraph))
    for name in PLACEHOLDER.findall(text):
        place = field_called(name)
        if place and place.field == "photos":
            for photo in values.photos(place):
                run = new_element("w:r")
                run.append(_drawing(photo, story, paragraph))
                paragraph.append(run)


def _drawing(photo: Photo, story: Any, at: Any) -> Any:
    """A `w:drawing` of the photo, as large as the page, or the table cell it stands in, allows."""
    from docx.shared import Cm

    width, height = size_on_page(photo, min(WIDEST_PHOTO, _cell_width(at)))
    inline = story.new_pic_inline(io.BytesIO(photo.content), Cm(width), Cm(height))
    describe_drawing(inline, photo)
    drawing = new_element("w:drawing")
    drawing.append(inline)
    return drawing


def _cell_width(at: Any) -> float:
    """Centimetres between the margins of the table cell around, or of any page."""
    for cell in at.iterancestors(W + "tc"):
        width = cell.find(f"{W}tcPr/{W}tcW")
        if width is not None and width.get(W + "type") == "dxa" and width.get(W + "w", "").isdigit():
            return max(int(width.get(W + "w")) / 567 - 0.4, 1.0)
    return WIDEST_PHOTO
