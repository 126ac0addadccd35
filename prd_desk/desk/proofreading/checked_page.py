"""What the panel shows where there is nothing to list: how far checking is, and what was checked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from prd_desk.desk.names import level_label
from prd_desk.desk.proofreading.checking import Progress

if TYPE_CHECKING:
    from prd_desk.proofing import Level


@dataclass(frozen=True, slots=True)
class Scope:
    """What is checked and by what. signs: characters without spaces; rules: house rules in force.

    ignored: findings that somebody let stand; off: rules, or kinds of rules, that are switched off.
    """

    signs: int = 0
    words: int = 0
    rules: int = 0
    my_words: int = 0
    office_words: int = 0
    level: Level = "normal"
    ignored: int = 0
    off: int = 0


class CheckedPage(QWidget):
    """A title, a sentence or two, and a way to what was let stand."""

    left_out_wanted = Signal()
    all_wanted = Signal()
    """The filter hides everything; it should go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.text, self.lists = QLabel(), QLabel(), QLabel()
        self.title.setObjectName("empty_title")
        self.left_out, self.show_all = QPushButton(), QPushButton(self.tr("แสดงทั้งหมด"))
        self.left_out.clicked.connect(self.left_out_wanted)
        self.show_all.clicked.connect(self.all_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for label in (self.title, self.text, self.lists):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        for label in (self.text, self.lists):
            label.setObjectName("soft")
        for button in (self.left_out, self.show_all):
            button.setObjectName("quiet")
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def tell(self, progress: Progress, scope: Scope, hidden: int) -> None:
        """Say how things stand. hidden: findings that there are and that the filter leaves out."""
        calm = progress in (Progress.DONE, Progress.PARTLY) and scope.signs > 0
        title, text = self._filtered(hidden) if hidden else self._said(progress, scope)
        self.title.setText(title)
        self.text.setText(text)
        self.lists.setText(self._by_what(scope))
        self.lists.setVisible(calm and not hidden)
        self.show_all.setVisible(hidden > 0)
        self.left_out.setText(self._left_out(scope))
        self.left_out.setVisible(calm and not hidden and scope.ignored + scope.off > 0)

    def _filtered(self, hidden: int) -> tuple[str, str]:
        return self.tr("ไม่มีรายการที่ตรงกับตัวกรอง"), self.tr("ยังมีอีก {count:,} จุดที่ตัวกรองซ่อนไว้").format(
            count=hidden
        )

    def _said(self, progress: Progress, scope: Scope) -> tuple[str, str]:
        if progress is Progress.LOADING:
            return self.tr("กำลังเตรียมตัวตรวจ…"), self.tr("เริ่มพิมพ์ได้เลย ผลการตรวจจะตามมา")
        if progress is Progress.CHECKING:
            return self.tr("กำลังตรวจ…"), self.tr("คำที่กำลังพิมพ์จะตรวจเมื่อพิมพ์จบคำ")
        if progress is Progress.FAILED:
            return self.tr("ตรวจข้อความไม่ได้"), self.tr("เขียนและบันทึกได้ตามปกติ ดูสาเหตุได้ที่ ช่วยเหลือ > รายงานปัญหา")
        if not scope.signs:
            return self.tr("พร้อมตรวจ"), self.tr("พิมพ์หรือวางข้อความ แล้วจุดที่ต้องแก้จะปรากฏที่นี่")
        if progress is Progress.PARTLY:
            return self.tr("ไม่พบที่ต้องแก้ในส่วนที่เห็น"), self.tr("ข่าวยาวมาก จึงตรวจเฉพาะส่วนที่เลื่อนไปเห็น")
        return self.tr("ไม่พบที่ต้องแก้"), self.tr("ตรวจครบทุกช่องแล้ว {words:,} คำ {signs:,} ตัวอักษร").format(
            words=scope.words, signs=scope.signs
        )

    def _by_what(self, scope: Scope) -> str:
        lines = [
            self.tr("ตรวจการสะกดคำ และกฎการเขียน {rules:,} ข้อ").format(rules=scope.rules),
            self.tr("ใช้คำของฉัน {mine:,} คำ คำของสำนักงาน {office:,} คำ").format(
                mine=scope.my_words, office=scope.office_words
            ),
            self.tr("ระดับการตรวจ: {level}").format(level=level_label(scope.level)),
        ]
        return "\n".join(lines)

    def _left_out(self, scope: Scope) -> str:
        said: list[str] = []
        if scope.ignored:
            said.append(self.tr("ข้ามไว้ {count:,} จุด").format(count=scope.ignored))
        if scope.off:
            said.append(self.tr("ปิดกฎไว้ {count:,} รายการ").format(count=scope.off))
        return self.tr("{what} – ดู").format(what=" · ".join(said))
