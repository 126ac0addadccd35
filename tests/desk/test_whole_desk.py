"""The main job with the real proofreader: a text comes in, is mended with the keyboard alone, goes out."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from prd_desk.proofing import Proofreader
from prd_desk.resources import resource

LOUD = ("error", "warning")
SEED = Path(__file__).parents[3] / "shared" / "seed" / "activity-news.txt"
SAMPLE_RIGHT = ("อเนกประสงค์", "เจ้าหน้าที่ส่งเสริม", "ปฏิบัติการ", "ประโยชน์", "พ.ศ. ")
SEED_RIGHT = ("แผนงาน", "ความเข้าใจ", "ตอบสนองเป้าหมาย", "เชื่อมโยงข้อมูล", "สร้างสรรค์นวัตกรรม", "พ.ศ. ")


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifiers)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (resource("samples", "sample.txt"), SAMPLE_RIGHT),
        pytest.param(
            SEED, SEED_RIGHT, marks=pytest.mark.skipif(not SEED.exists(), reason="the seed text is not here")
        ),
    ],
    ids=["sample", "seed"],
)
def test_a_text_is_mended_by_keyboard_and_goes_out_as_word_and_html(
    open_desk, qtbot, tmp_path: Path, text: Path, right: tuple[str, ...]
) -> None:
    desk = open_desk(text, load=Proofreader.load)
    qtbot.waitUntil(lambda: len(desk.findings.items) >= 8, timeout=15_000)
    before = desk.release().body
    desk.sheet.editors["title"].setFocus()
    for _ in range(60):
        if not any(found.finding.severity in LOUD for found in desk.findings.items):
            break
        key(Qt.Key.Key_F8)
        found = desk.panel.current()
        if found.finding.severity in LOUD:
            key(Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
            qtbot.waitUntil(lambda found=found: found not in desk.findings.items)
    body = desk.release().body
    assert body != before
    assert [word for word in right if word not in body] == []
    for command, name in (("export_word", "ออก.docx"), ("export_html", "ออก.html")):
        desk.commands.actions[command].trigger()
        dialog = desk.findChild(QFileDialog, "file_dialog")
        dialog.fileSelected.emit(str(tmp_path / name))
        dialog.close()
        dialog.deleteLater()
        QApplication.processEvents()
    page = (tmp_path / "ออก.html").read_text(encoding="utf-8")
    document = zipfile.ZipFile(tmp_path / "ออก.docx").read("word/document.xml").decode()
    assert all(word.strip() in page and word.strip() in document for word in right)
