"""The pane on the left: which form, whose news, when, and who answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from prd_desk.desk.editor.editor import ProseEdit
from prd_desk.desk.facts.thai_calendar import DateField
from prd_desk.desk.look.icons import icon
from prd_desk.desk.look.speech import say
from prd_desk.desk.look.theme import BASE_POINTS, prose_font
from prd_desk.desk.names import field_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from prd_desk.desk.editor.motion import WordSense
    from prd_desk.desk.look.theme import Theme
    from prd_desk.forms import Form
    from prd_desk.news import Release

_TEXTS = (
    ("category", (1, 2)),
    ("issuer", (1, 3)),
    ("unit", (1, 3)),
    ("issue_no", (1, 1)),
    ("embargo", (1, 2)),
    ("credits", (2, 5)),
    ("contact", (2, 5)),
)
_ABOVE_DATE = ("category", "issuer", "unit")
ALWAYS = frozenset({"issuer", "unit", "date", "credits"})


class FormPane(QFrame):
    """Everything about a release that is not its running text."""

    changed = Signal()
    form_chosen = Signal(str)

    def __init__(
        self, words: WordSense, theme: Theme, forms: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        """forms: id and title of each form that can be chosen."""
        super().__init__(parent)
        self.setObjectName("form_pane")
        self.form = QComboBox()
        self.form.setObjectName("form")
        self.offer_forms(forms)
        self.form.currentIndexChanged.connect(self._on_form)
        self.date = DateField()
        self.date.line.setObjectName("date")
        self.date.name_as(field_label("date"))
        self.date.changed.connect(self.changed)
        self.editors: dict[str, ProseEdit] = {}
        self._labels: dict[str, QLabel] = {}
        for name, lines in _TEXTS:
            editor = ProseEdit(name, words)
            editor.set_font(prose_font(BASE_POINTS))
            editor.setProperty("boxed", True)  # noqa: FBT003 -- a Qt property
            editor.fit_lines(*lines)
            if lines[0] == 1:
                editor.make_one_paragraph()
                editor.entered.connect(lambda one=editor: one.focusNextChild())
            editor.textChanged.connect(self.changed)
            self.editors[name] = editor
        theme.changed.connect(lambda: self.date.set_icon(icon("calendar", theme.tokens)))
        self.date.set_icon(icon("calendar", theme.tokens))
        self._body = QVBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        self._body.setContentsMargins(16, 4, 16, 16)
        self._body.setSpacing(4)
        self._add("form", self.form)
        for name in _ABOVE_DATE:
            self._add(name, self.editors[name])
        self._add("date", self.date)
        for name, _lines in _TEXTS:
            if name not in _ABOVE_DATE:
                self._add(name, self.editors[name])
        self._body.addStretch(1)
        inside = QWidget()
        inside.setObjectName("form_body")
        inside.setLayout(self._body)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _add(self, name: str, widget: QWidget) -> None:
        label = QLabel(field_label(name))
        label.setObjectName("label")
        label.setContentsMargins(0, 6, 0, 0)
        label.setBuddy(widget)
        widget.setAccessibleName(field_label(name))
        self._labels[name] = label
        self._body.addWidget(label)
        self._body.addWidget(widget)

    def offer_forms(self, forms: Sequence[tuple[str, str]]) -> None:
        """Let one of these be chosen; the chosen one stays where it is still there."""
        chosen = self.form.currentData()
        self.form.blockSignals(True)  # noqa: FBT003 -- Qt's own argument
        self.form.clear()
        for form_id, name in forms:
            self.form.addItem(say(name), form_id)
        if chosen is not None:
            self.form.setCurrentIndex(self.form.findData(chosen))
        self.form.blockSignals(False)  # noqa: FBT003 -- Qt's own argument

    def show_release(self, release: Release) -> None:
        """Put in what a release says."""
        for name, editor in self.editors.items():
            editor.set_text(getattr(release, name))
        self.date.set_day(release.date)
        row = self.form.findData(release.form)
        self.form.blockSignals(True)  # noqa: FBT003 -- Qt's own argument
        self.form.setCurrentIndex(row)
        self.form.blockSignals(False)  # noqa: FBT003 -- Qt's own argument

    def values(self) -> dict[str, Any]:
        """Fields of the release by name; the form only when one of the known ones is chosen."""
        values: dict[str, Any] = {name: editor.text() for name, editor in self.editors.items()}
        values["date"] = self.date.day()
        if self.form.currentData():
            values["form"] = self.form.currentData()
        return values

    def is_modified(self, opened: Release) -> bool:
        """Whether anything differs from the release that was opened."""
        if any(editor.document().isModified() for editor in self.editors.values()):
            return True
        chosen = self.form.currentData() or opened.form
        return self.date.day() != opened.date or bool(self.date.unread()) or chosen != opened.form

    def ask_for(self, form: Form) -> None:
        """Show the fields that a form asks for, under its names, and any that holds something already."""
        asked = {item.field: item for item in form.fields}
        for name, label in self._labels.items():
            item = asked.get(name)
            text = say(item.title) if item else field_label(name)
            label.setText(f"{text} *" if item and item.required else text)
            label.setToolTip(self.tr("แบบข่าวนี้ต้องมี") if item and item.required else "")
            editor = self.editors.get(name)
            if editor is not None:
                wanted = name in asked or name in ALWAYS or not editor.document().isEmpty()
                editor.setVisible(wanted)
                label.setVisible(wanted)

    def focus_on(self, name: str) -> bool:
        """Put the caret in a field; False when it is not here."""
        widget = {"form": self.form, "date": self.date, **self.editors}.get(name)
        if widget is not None:
            widget.show()
            widget.setFocus()
        return widget is not None

    def _on_form(self) -> None:
        self.form_chosen.emit(self.form.currentData() or "")
        self.changed.emit()
