# ruff: noqa: N802 -- Qt overrides keep Qt's names
"""The pane of the library: search, filters, and the list of releases, by mouse and by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from prd_desk.desk.look.speech import say
from prd_desk.desk.shelf.entry_rows import PAD, PAGE, SIGN, EntryPainter, EntryRows
from prd_desk.library.entry import Place, Sort, Status, Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent

    from prd_desk.desk.look.theme import Theme
    from prd_desk.library.entry import Entry

SEARCH_PAUSE_MS = 120


class LibraryPane(QFrame):
    """Shows what it is given and says what is wanted."""

    wanted = Signal(object)
    """A Wanted: the list from its beginning, or a further page of it."""
    open_wanted = Signal(object)
    trash_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)
    """An Entry, and where on the screen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("library_pane")
        self.search = QLineEdit()
        self.search.setObjectName("library_search")
        self.search.setPlaceholderText(self.tr("ค้นในข่าวทั้งหมด"))
        self.search.setAccessibleName(self.tr("ค้นในข่าวทั้งหมด"))
        self.search.setClearButtonEnabled(True)
        self.where = _choices(self.tr("ข่าวที่แสดง"), "library_where", self._places())
        self.sort = _choices(self.tr("เรียงตาม"), "library_sort", self._sorts())
        self.unit = _choices(self.tr("หน่วยงาน"), "library_unit", [(self.tr("ทุกหน่วยงาน"), "")])
        self.rows = EntryRows(self)
        self.list = EntryList(self.rows, theme)
        self.list.setAccessibleName(self.tr("รายการข่าว"))
        self.empty = QLabel()
        self.empty.setObjectName("soft")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.empty.setContentsMargins(16, 24, 16, 0)
        self._shown: Wanted | None = None
        self._is_refreshing = self._is_stale = False
        self._soon = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._soon.timeout.connect(self.ask)
        self._lay_out()
        self._connect()

    def _places(self) -> list[tuple[str, str]]:
        on_desk = [(say(status.th), str(status)) for status in Status]
        elsewhere = [(self.tr("เก็บเข้าแฟ้มแล้ว"), str(Place.ARCHIVE)), (self.tr("ถังขยะ"), str(Place.TRASH))]
        return [(self.tr("ข่าวบนโต๊ะ"), str(Place.DESK)), *on_desk, *elsewhere]

    def _sorts(self) -> list[tuple[str, str]]:
        named = {
            Sort.CHANGED: self.tr("แก้ล่าสุด"),
            Sort.DATE: self.tr("วันที่ของข่าว"),
            Sort.TITLE: self.tr("ชื่อข่าว ก–ฮ"),
        }
        return [(text, str(sort)) for sort, text in named.items()]

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.where, 1)
        filters.addWidget(self.sort, 1)
        head = QVBoxLayout()
        head.setContentsMargins(16, 4, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.search)
        head.addLayout(filters)
        head.addWidget(self.unit)
        self.unit.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addWidget(self.empty, 1)
        self.empty.hide()

    def _connect(self) -> None:
        self.search.textEdited.connect(lambda _text: self._soon.start())
        self.search.textChanged.connect(lambda text: None if text else self._soon.start())
        self.search.returnPressed.connect(self.focus_list)
        for box in (self.where, self.sort, self.unit):
            box.activated.connect(lambda _row: self.ask())
        self.rows.more_wanted.connect(lambda row: self.wanted.emit(self.what(row)))
        for signal, mine in (
            (self.list.open_wanted, self.open_wanted),
            (self.list.trash_wanted, self.trash_wanted),
            (self.list.menu_wanted, self.menu_wanted),
        ):
            signal.connect(mine)

    def what(self, offset: int = 0, rows: int = PAGE) -> Wanted:
        """What the list is to show: so many rows, from one on."""
        where = self.where.currentData()
        statuses = tuple(status for status in Status if status == where)
        return Wanted(
            words=self.search.text(),
            place=Place.DESK if statuses else Place(where),
            statuses=statuses,
            unit=self.unit.currentData() or "",
            sort=Sort(self.sort.currentData()),
            limit=rows,
            offset=offset,
        )

    def ask(self) -> None:
        """Have the list made anew from its beginning."""
        self._soon.stop()
        self.wanted.emit(self.what())

    def refresh(self) -> None:
        """Have it made anew as far down as it is there; asked again meanwhile, once more after that."""
        if self._is_refreshing:
            self._is_stale = True
        else:
            self._is_refreshing = True
            self.wanted.emit(self.what(rows=max(PAGE, len(self.rows.entries))))

    def show_entries(self, wanted: Wanted, entries: Sequence[Entry]) -> None:
        """An answer; one to a question that is no longer asked is dropped."""
        if wanted.offset and wanted == self.what(len(self.rows.entries)):
            self.rows.add_entries(entries)
        elif not wanted.offset:
            self._show_from_the_beginning(wanted, entries)

    def give_up(self) -> None:
        """What was asked for will not come."""
        self._is_refreshing = self._is_stale = False

    def _show_from_the_beginning(self, wanted: Wanted, entries: Sequence[Entry]) -> None:
        again, self._is_refreshing, self._is_stale = self._is_stale, False, False
        question = replace(wanted, limit=PAGE)
        is_whole = len(entries) < wanted.limit
        if question == self.what():
            if question != self._shown:
                self._shown = question
                self.list.show_entries(entries, is_whole=is_whole)
            elif is_whole or len(entries) >= len(self.rows.entries):
                self.list.show_again(entries, is_whole=is_whole)
            else:  # a further page has come while this was on its way
                again = True
            self._show_empty()
        if again:
            self.refresh()

    def show_units(self, units: Sequence[str]) -> None:
        """The units that can be chosen from; with only one there is nothing to choose."""
        chosen = self.unit.currentData()
        self.unit.clear()
        self.unit.addItem(self.tr("ทุกหน่วยงาน"), "")
        for unit in units:
            self.unit.addItem(" ".join(unit.split()), unit)
        self.unit.setCurrentIndex(max(0, self.unit.findData(chosen)))
        self.unit.setVisible(len(units) > 1)

    def show_open(self, number: int | None) -> None:
        """Mark the release that is on the desk."""
        self.list.painter.open_number = number
        self.list.viewport().update()

    def focus_list(self) -> None:
        """Give the list the keyboard."""
        if self.rows.entries and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.rows.index(0))
        self.list.setFocus()

    def _show_empty(self) -> None:
        wanted = self.what()
        if wanted.words:
            text = self.tr("ไม่พบข่าวที่มี “{words}”").format(words=wanted.words)
        elif wanted.place is Place.TRASH:
            text = self.tr("ถังขยะว่าง ข่าวที่ทิ้งจะอยู่ที่นี่ ๓๐ วัน")
        else:
            text = self.tr("ยังไม่มีข่าว เริ่มด้วย Ctrl+N หรือเปิดไฟล์ด้วย Ctrl+O")
        self.empty.setText(text)
        self.empty.setVisible(not self.rows.entries)
        self.list.setVisible(bool(self.rows.entries))


class EntryList(QListView):
    """The list: Enter opens, Delete puts into the trash, the menu key or a click on the sign has the rest."""

    open_wanted = Signal(object)
    trash_wanted = Signal(object)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, rows: EntryRows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entries")
        self._rows = rows
        self.painter = EntryPainter(theme, self)
        self.setModel(rows)
        self.setItemDelegate(self.painter)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.doubleClicked.connect(lambda index: self.open_wanted.emit(self._rows.entries[index.row()]))
        theme.changed.connect(self.viewport().update)

    def current(self) -> Entry | None:
        """The entry that is chosen."""
        row = self.currentIndex().row()
        return self._rows.entries[row] if 0 <= row < len(self._rows.entries) else None

    def choose(self, number: int | None) -> None:
        """Choose the release of that number, if it is listed."""
        row = self._rows.row_of(number)
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row))

    def show_entries(self, entries: Sequence[Entry], *, is_whole: bool) -> None:
        """Another list; what was chosen, or else what is on the desk, is chosen if it is in it too."""
        current = self.current()
        self._rows.show_entries(entries, is_whole=is_whole)
        self.choose(current.id if current else self.painter.open_number)

    def show_again(self, entries: Sequence[Entry], *, is_whole: bool) -> None:
        """The same list as it is now: what was chosen is, and what stands on the screen stays there."""
        top = self.indexAt(QPoint(1, 1))
        is_below = top.isValid() and self.verticalScrollBar().value() > 0
        first = self._rows.entries[top.row()].id if is_below else None
        place = self.visualRect(top).top()
        self.show_entries(entries, is_whole=is_whole)
        row = self._rows.row_of(first)
        if row >= 0:
            self.doItemsLayout()
            moved = self.visualRect(self._rows.index(row)).top() - place
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + moved)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self.current()
        if entry is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_wanted.emit(entry)
        elif entry is not None and event.key() == Qt.Key.Key_Delete:
            self.trash_wanted.emit(entry)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        on_sign = place.x() < PAD + SIGN + 6
        if event.button() == Qt.MouseButton.LeftButton and on_sign and self.indexAt(place).isValid():
            self._on_menu(place)

    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            index = self.currentIndex()
            place = self.visualRect(index).center()
        if index.isValid():
            self.menu_wanted.emit(self._rows.entries[index.row()], self.viewport().mapToGlobal(place))


def _choices(name: str, object_name: str, choices: Sequence[tuple[str, str]]) -> QComboBox:
    box = QComboBox()
    box.setObjectName(object_name)
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(6)
    for text, value in choices:
        box.addItem(text, value)
    return box
