"""The plain pages of the settings: the office, writing, look, and the user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton

from prd_desk.desk.editor.view import STEPS
from prd_desk.desk.look.tokens import FAMILY
from prd_desk.desk.names import digits_label
from prd_desk.desk.settings.picture_row import PictureRow
from prd_desk.desk.settings.settings_page import SettingsPage, choice
from prd_desk.library.settings import SCHEMA

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from prd_desk.desk.dialogs import Dialogs
    from prd_desk.forms import Form, Letterhead
    from prd_desk.library.settings import Settings

RATES = (120, 150, 180, 200, 230, 260, 300)
"""Words a minute that can be chosen: from slow reading aloud to fast reading."""


class OfficePage(SettingsPage):
    """Whose news it is: new releases begin with this."""

    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(
        self,
        settings: Settings,
        forms: Sequence[Form],
        letterhead: Letterhead,
        dialogs: Dialogs,
        folder: Callable[[], Path],
    ) -> None:
        """folder: where the user keeps files."""
        super().__init__(self.tr("สำนักงาน"), settings)
        self.issuer, self.unit = QLineEdit(settings.issuer), QLineEdit(settings.unit)
        self.contact = QPlainTextEdit(settings.contact)
        self.contact.setTabChangesFocus(True)
        self.contact.setFixedHeight(84)
        named = [(form.id, form.th if settings.language == "th" else form.en) for form in forms]
        self.form = choice("default_form", named, settings.form)
        self.emblem = PictureRow(self.tr("ตราครุฑ"), letterhead.emblem, dialogs, folder)
        self.logo = PictureRow(self.tr("ตราหน่วยงาน"), letterhead.logo, dialogs, folder)
        self.note(self.tr("ข่าวใหม่เริ่มจากข้อมูลนี้ ข่าวที่เปิดอยู่ไม่เปลี่ยน"))
        for name in ("issuer", "unit"):
            line = getattr(self, name)
            line.setObjectName(name)
            line.setMaxLength(SCHEMA[name].longest)
            self.row(self.label(name), line)
        self.contact.setObjectName("contact")
        self.row(self.label("contact"), self.contact)
        self.row(self.label("form"), self.form)
        self.section(self.tr("ตราบนหัวเอกสาร"))
        for picture in (self.emblem, self.logo):
            self.column.addWidget(picture)
        self.section(self.tr("แบ่งปันกับเพื่อนร่วมงาน"))
        self.note(self.tr("ไฟล์เดียวมีข้อมูลหน้านี้ คำของสำนักงาน รายชื่อ กฎ แบบข่าว แม่แบบ และตรา"))
        self.column.addLayout(self._sharing())
        self.column.addStretch(1)

    def _sharing(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, name, wanted in (
            (self.tr("ส่งออกเป็นไฟล์…"), "export_office", self.export_wanted),
            (self.tr("นำเข้าจากไฟล์…"), "import_office", self.import_wanted),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, wanted=wanted: wanted.emit())
            row.addWidget(button)
        row.addStretch(1)
        return row

    def changes(self) -> dict[str, Any]:
        return {
            "issuer": " ".join(self.issuer.text().split()),
            "unit": " ".join(self.unit.text().split()),
            "contact": self.contact.toPlainText().strip()[: SCHEMA["contact"].longest],
            "form": self.form.currentData(),
        }


class WritingPage(SettingsPage):
    """How one types, and how the news is measured and issued."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(self.tr("การเขียน"), settings)
        digits = [(wish, digits_label(wish)) for wish in SCHEMA["digits"].choices]
        self.digits = choice("digits", digits, settings.digits)
        self.guard = QCheckBox(self.label("typing_guard"))
        self.guard.setObjectName("typing_guard")
        self.guard.setChecked(settings.typing_guard)
        rates = sorted({*RATES, settings.words_a_minute})
        self.rate = choice("words_a_minute", [(rate, str(rate)) for rate in rates], settings.words_a_minute)
        self.row(self.label("digits"), self.digits, self.tr("ใช้กับไฟล์ที่ส่งออกและตัวอย่าง ข้อความที่พิมพ์ไว้ไม่เปลี่ยน"))
        self.column.addSpacing(12)
        self.column.addWidget(self.guard)
        self.note(self.tr("แก้หรือกันลำดับที่เป็นไปไม่ได้ เช่น วรรณยุกต์ซ้อนกัน ขณะพิมพ์"))
        self.row(self.label("words_a_minute"), self.rate, self.tr("ใช้คิดเวลาอ่านที่แถบล่างของหน้าต่าง"))
        self.column.addStretch(1)

    def changes(self) -> dict[str, Any]:
        return {
            "digits": self.digits.currentData(),
            "typing_guard": self.guard.isChecked(),
            "words_a_minute": self.rate.currentData(),
        }


class LookPage(SettingsPage):
    """Colours, size and typeface."""

    theme_tried = Signal(str)

    def __init__(self, settings: Settings) -> None:
        super().__init__(self.tr("หน้าตา"), settings)
        themes = (
            ("system", self.tr("ตามระบบของเครื่อง")),
            ("light", self.tr("สว่าง")),
            ("dark", self.tr("มืด")),
            ("contrast", self.tr("ความต่างสีสูง")),
        )
        self.theme = choice("theme", themes, settings.theme)
        self.theme.currentIndexChanged.connect(lambda _row: self.theme_tried.emit(self.theme.currentData()))
        sizes = [(step, f"{step} %") for step in STEPS]
        near = min(STEPS, key=lambda step: abs(step - settings.zoom))
        self.zoom = choice("zoom", sizes, near)
        self.font_box = choice("sheet_font", self._fonts(settings.sheet_font), settings.sheet_font)
        self.row(self.label("theme"), self.theme, self.tr("ความต่างสีสูงสว่างหรือมืดตามระบบ"))
        self.row(self.label("zoom"), self.zoom)
        self.row(self.label("sheet_font"), self.font_box, self.tr("เฉพาะบนจอ ไฟล์ที่ส่งออกใช้ตัวพิมพ์ของแบบข่าว"))
        self.column.addStretch(1)

    def _fonts(self, chosen: str) -> list[tuple[str, str]]:
        """Typefaces of this machine that have Thai letters; the one that is set even where it is missing."""
        families = QFontDatabase.families(QFontDatabase.WritingSystem.Thai)
        usual = ("", self.tr("{family} (มากับโปรแกรม)").format(family=FAMILY))
        fonts = [usual, *((name, name) for name in families if name != FAMILY)]
        if chosen and chosen not in families:
            fonts.append((chosen, self.tr("{family} (ไม่มีในเครื่องนี้)").format(family=chosen)))
        return fonts

    def changes(self) -> dict[str, Any]:
        return {
            "theme": self.theme.currentData(),
            "zoom": self.zoom.currentData(),
            "sheet_font": self.font_box.currentData(),
        }


class UserPage(SettingsPage):
    """Who sits here, and in which language the program speaks."""

    def __init__(self, settings: Settings, system_name: str) -> None:
        super().__init__(self.tr("ผู้ใช้และภาษา"), settings)
        self.user = QLineEdit(settings.user)
        self.user.setObjectName("user")
        self.user.setMaxLength(SCHEMA["user"].longest)
        self.user.setPlaceholderText(system_name)
        languages = (("th", "ไทย"), ("en", "English"))
        self.language = choice("language", languages, settings.language)
        self.row(self.label("user"), self.user, self.tr("อยู่กับฉบับที่บันทึกและจุดที่ข้ามไว้ เว้นว่างเพื่อใช้ชื่อบัญชีของเครื่อง"))
        self.row(self.label("language"), self.language, self.tr("มีผลเมื่อเปิดโปรแกรมครั้งต่อไป"))
        self.column.addStretch(1)

    def changes(self) -> dict[str, Any]:
        return {"user": " ".join(self.user.text().split()), "language": self.language.currentData()}
