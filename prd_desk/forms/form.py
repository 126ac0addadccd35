"""What a standard form asks for and how it is laid out: values only; `catalog` reads them from data."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from prd_desk.messages import Bilingual

if TYPE_CHECKING:
    from prd_desk.news.dates import DateStyle
    from prd_desk.news.digits import Digits
    from prd_desk.news.release import Photo

BlockKind = Literal["heading", "meta", "paragraph", "list", "quote", "photo", "credit"]
Role = Literal["body", "lead", "kicker", "contact", "masthead"]
Align = Literal["left", "center", "right", "right_half"]
"""right_half: centred in the right half of the page, where official papers end."""

EMBLEM_HEIGHTS = (3.0, 1.5)
"""Centimetres: the only two sizes (Regulations on Correspondence, B.E. 2526, clause 71)."""

LOGO_HEIGHT = 2.0

DraftManner = Literal["news", "invitation"]
TimeMark = Literal[".", ":"]
Yamok = Literal["spaced", "tight"]
Unit = Literal["words", "characters"]


@dataclass(frozen=True, slots=True)
class Profile:
    """House conventions of one form.

    digits, date_style, date_digits: applied at export. time_mark (๐๙.๐๐ or ๐๙:๐๐) and yamok (space around ๆ):
    what the proofreader measures the text against; export leaves them as they are written.
    digits None leaves those of the running text as they are written.
    """

    digits: Digits | None = "thai"
    date_style: DateStyle = "full"
    date_digits: Digits = "thai"
    time_mark: TimeMark = "."
    yamok: Yamok = "spaced"


@dataclass(frozen=True, slots=True)
class Limit:
    """How long a field may be. Characters are counted without spaces, marks above and below like letters."""

    most: int
    unit: Unit


@dataclass(frozen=True, slots=True)
class FormField:
    """One thing asked for: a field of a release, its facts (`facts.place`) or each photo (`photos.alt`)."""

    field: str
    th: str
    en: str
    required: bool = False
    limit: Limit | None = None

    @property
    def title(self) -> Bilingual:
        """What a reader calls it."""
        return Bilingual(self.th, self.en)


@dataclass(frozen=True, slots=True)
class LayoutEntry:
    """One place of the printed page.

    field: what is printed there; empty for fixed text. text: pattern in which `{}` stands for the text of the
    field, or the fixed text. An entry whose field is empty is left out. join: what stands between the lines
    of the field when they are printed as one; empty prints each by itself.
    """

    block: BlockKind
    field: str = ""
    text: str = "{}"
    level: int = 1
    role: Role = "body"
    align: Align = "left"
    join: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """One standard form: what it asks for, in order, and how it is printed."""

    id: str
    th: str
    en: str
    profile: Profile
    fields: tuple[FormField, ...]
    layout: tuple[LayoutEntry, ...]
    draft: DraftManner = "news"
    """What is composed from the facts: news of what has happened, or an invitation to what will."""

    rules_off: tuple[str, ...] = ()
    """House-style rules, or kinds of them, that do not apply to this form."""

    emblem: float | None = None
    logo: float | None = None
    """Height of the emblem (ครุฑ) and of the office's logo in centimetres; None where it is not printed."""

    base: bytes = field(default=b"", repr=False)
    """The Word file that the form is written into; empty: `resources/forms/base.docx`."""

    @property
    def title(self) -> Bilingual:
        """What a reader calls it."""
        return Bilingual(self.th, self.en)

    def printing(self, *, emblem: bool | None = None, logo: bool | None = None) -> Form:
        """The form with its switches as somebody wants them; None leaves a switch as it is."""
        heights = {
            "emblem": _switched(self.emblem, EMBLEM_HEIGHTS[0], on=emblem),
            "logo": _switched(self.logo, LOGO_HEIGHT, on=logo),
        }
        return replace(self, **heights)


def _switched(height: float | None, usual: float, *, on: bool | None) -> float | None:
    if on is None:
        return height
    return (height or usual) if on else None


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The pictures of an office that forms may print at their head."""

    emblem: Photo | None = None
    logo: Photo | None = None
