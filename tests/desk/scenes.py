"""Every screen of the desk, one after another, for the pictures and for the test that all text fits.

A scene prepares the window and gives each widget to be looked at with its name; going on, it clears up.
"""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from prd_desk.desk.help.tour import Tour
from prd_desk.desk.proofreading.checking import Progress
from prd_desk.desk.settings.settings_dialog import SettingsDialog
from prd_desk.intake import read_release
from prd_desk.library import Library, add_words, set_off
from prd_desk.library.entry import Occasion, Place, Status
from prd_desk.library.holding import Holder
from prd_desk.library.settings import Settings, SettingsFile
from prd_desk.news import Photo, Release
from prd_desk.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from prd_desk.desk.window import DeskWindow

Shown = tuple[str, QWidget]
LONGEST_MS = 60_000
SAMPLE = resource("samples", "sample.prdnews")
LONG_FILE = "ภาพพิธีเปิดการสัมมนาเชิงปฏิบัติการห้องสมุดชุมชน_1234567890_ฉบับแก้ไขล่าสุด.jpg"


def wait_until(ready: Callable[[], object]) -> None:
    """Let the window live until something is so."""
    loop = QEventLoop()
    look = QTimer(interval=20)
    look.timeout.connect(lambda: loop.quit() if ready() else None)
    look.start()
    QTimer.singleShot(LONGEST_MS, loop, loop.quit)
    loop.exec()
    look.stop()


def pause(milliseconds: int) -> None:
    """Let the window paint."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


# --- what the screens show


def furnish(home: Path, language: str = "th") -> None:
    """An office's folder that has been worked with: library, words, a template, a colleague's file."""
    SettingsFile(home).keep(Settings(language=language, issuer="กรมส่งเสริมการอ่านและการเรียนรู้"))
    add_words(home, ["คลองด่าน", "ห้องสมุดมีชีวิต"], "office/words.txt")
    fill_library(home)
    write_template(home)
    write_profile(home)


def fill_library(home: Path) -> None:
    """Some dozens of releases in each status, the archive and the trash; last the sample, with versions."""
    sample = read_release(SAMPLE)
    units = (
        "สำนักพัฒนาห้องสมุดชุมชน", "กลุ่มเผยแพร่และประชาสัมพันธ์",
        "ศูนย์สื่อเพื่อการเรียนรู้ปฐมวัยภาคตะวันออกเฉียงเหนือ",
    )  # fmt: skip
    subjects = (
        "พิธีเปิดนิทรรศการหนังสือเก่าและเวทีเสวนา “อ่านเมืองผ่านตัวอักษร” ณ หอสมุดประจำจังหวัด",
        "ประชุมคณะทำงาน",
        "มอบหนังสือแก่โรงเรียนในถิ่นทุรกันดารตามโครงการหนึ่งห้องสมุดหนึ่งตำบล ปีที่ ๑๒",
        "",
    )
    way = [Status.REVIEW, Status.APPROVED, Status.PUBLISHED]
    with Library.open(home, by="กมลวรรณ ใจงาม") as library:
        for number in range(40):
            day = date(2026, 11, 20) - timedelta(days=3 * number)
            made = Release(
                title=subjects[number % 4], unit=units[number % 3], date=day, body=f"ข่าวที่ {number}"
            )
            kept = library.add(made)
            for status in way[: number // 2 % 4]:
                library.set_status(kept, status)
            if number % 10 == 8:
                library.move(kept, Place.TRASH if number % 20 == 8 else Place.ARCHIVE)
        kept = library.add(replace(sample, body=sample.body[:400]))
        library.keep(kept, Occasion.SAVED, "ฉบับแรกที่ส่งให้ผู้อำนวยการกลุ่มเผยแพร่และประชาสัมพันธ์พิจารณา")
        library.save(kept, replace(sample, kicker=""))
        library.keep(kept, Occasion.BULK_FIX)
        library.save(kept, sample)
        library.keep(kept, Occasion.EXPORT, "การสัมมนาเชิงปฏิบัติการ.docx")


def write_template(home: Path) -> None:
    """The office's own Word template, with a field that no form has."""
    import docx

    from prd_desk.library.templates import OfficeTemplates

    document, store = docx.Document(), io.BytesIO()
    for line in ("{{หัวข้อข่าว}}", "{{เนื้อข่าว}}", "{{วันที่}}", "{{ผู้ลงนามแทนอธิบดี}}"):
        document.add_paragraph(line)
    document.save(store)
    OfficeTemplates(home).accept("หนังสือแจ้งข่าวสื่อมวลชนประจำจังหวัด.docx", store.getvalue())


def write_profile(home: Path) -> None:
    """What a colleague of another office hands on."""
    from prd_desk.library.office_profile import export_profile

    theirs = home / "theirs"
    SettingsFile(theirs).keep(Settings(issuer="กรมทางน้ำชนบท", unit="กลุ่มสื่อสารองค์กร", digits="arabic"))
    add_words(theirs, ["คลองด่าน", "เรือไฟฟ้า"], "office/words.txt")
    set_off(theirs, ["spacing.yamok"])
    export_profile(theirs, home / "theirs.prdoffice")


def _picture(width: int, height: int, colour: str) -> bytes:
    store = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(store, "JPEG")
    return store.getvalue()


def fuller(release: Release) -> Release:
    """The release with more photos: one that is too small, an upright one, one with people from the left."""
    row = "พิธีเปิด (จากซ้าย) นายภูมินทร์ วัฒนากร อธิบดีกรมส่งเสริมการอ่านและการเรียนรู้, ดร.ชลธิชา พงษ์ไพบูลย์"
    more = (
        Photo(LONG_FILE, _picture(1600, 900, "#7a8fa6"), row, "", "กลุ่มเผยแพร่และประชาสัมพันธ์"),
        Photo("ย่อ.jpg", _picture(320, 240, "#a68f7a"), "", "", ""),
        Photo("ตั้ง.jpg", _picture(900, 1600, "#7aa68f"), "ป้ายหน้างาน", "ป้ายผ้าสูงสองชั้น", ""),
    )
    return replace(release, photos=release.photos + more)


def _home(desk: DeskWindow) -> Path:
    return desk.settings_desk._home


# --- the window


def at_work(desk: DeskWindow) -> Iterator[Shown]:
    """Findings, and the text beside them."""
    desk.right.show_page(desk.panel)
    desk.corrections.next()
    yield "findings", desk
    desk.sheet.quotes.add()
    desk.panel.list.setFocus()
    yield "quote", desk
    card = desk.sheet.quotes.cards[-1]
    card.removed.emit(card)


def left_side(desk: DeskWindow) -> Iterator[Shown]:
    """Each page of the left side, scrolled to its parts."""
    desk.shelving.show()
    wait_until(lambda: desk.library.list.model().rowCount() > 20)
    yield "library", desk
    for part in ("event", "participants", "speakers", "statements", "result"):
        desk.focus_on(f"facts.{part}")
        yield f"facts-{part}", desk
    desk.focus_on("photos")
    wait_until(lambda: all(card.picture.pixmap().width() for card in desk.photos.cards))
    for number in (0, 2, len(desk.photos.cards) - 1):
        desk.photos.reveal(desk.photos.cards[number])
        yield f"photos-{number + 1}", desk
    desk.focus_on("form")
    yield "form", desk
    for bar in desk.form_pane.findChildren(QScrollArea):
        bar.verticalScrollBar().setValue(bar.verticalScrollBar().maximum())
    yield "form-end", desk


def finding(desk: DeskWindow) -> Iterator[Shown]:
    """The bar under the sheet, and what is about to be replaced."""
    desk.focus_on("body")
    desk.find_bar.open(replacing=True)
    desk.find_bar.asked.setText("การอ่าน")
    desk.find_bar.by.setText("การอ่านหนังสือ")
    yield "replace", desk
    dialog = desk.find_bar.preview()
    yield from _dialog(desk, "replace-preview", dialog)
    desk.find_bar.asked.setText("ไม่มีคำนี้ในข่าว")
    yield "find-nothing", desk
    desk.find_bar.close_bar()


def preview(desk: DeskWindow) -> Iterator[Shown]:
    """The pages beside the text."""
    desk.show_preview()
    wait_until(lambda: desk.preview.pages is not None)
    yield "preview", desk
    desk.right.show_page(desk.panel)


def notices(desk: DeskWindow) -> Iterator[Shown]:
    """The bar across the top: another machine has the library."""
    before = desk.release()
    holder = Holder("กมลวรรณ ใจงาม", "pr-office-notebook-07", 1, datetime(2026, 11, 20, 9, tzinfo=UTC))
    desk.library_desk._lock(holder)
    yield "notice", desk
    desk.library_desk._open_copy()
    yield "notice-copy", desk
    desk.notices.close_notice()
    desk.shelf.open()
    wait_until(lambda: not desk.shelf.is_opening)
    desk.show_release(before)


def focused(desk: DeskWindow) -> Iterator[Shown]:
    """The text alone."""
    desk.focus_on("body")
    desk.commands.actions["focus_mode"].trigger()
    yield "focus", desk
    desk.view.leave_focus()


def empty(desk: DeskWindow) -> Iterator[Shown]:
    """A new release, and afterwards the one before again."""
    before = desk.release()
    desk.show_release(Release())
    desk.right.show_page(desk.panel)
    for page in (desk.form_pane, desk.facts_pane, desk.photos):
        desk.side.show_page(page)
        yield f"empty-{page.objectName()}", desk
    desk.show_release(before)
    wait_until(lambda: desk.checking.progress in (Progress.DONE, Progress.FAILED))


def menus(desk: DeskWindow) -> Iterator[Shown]:
    """Each menu."""
    for number, action in enumerate(desk.menuBar().actions()):
        menu = action.menu()
        menu.popup(desk.mapToGlobal(desk.menuBar().actionGeometry(action).bottomLeft()))
        yield f"menu-{number + 1}", menu
        menu.close()


def helping(desk: DeskWindow) -> Iterator[Shown]:
    """Palette, tour, guide, keys and about."""
    desk.helping.open_palette()
    for number, asked in enumerate(("", "ส่งออก", "export", "ไม่มีเลย")):
        desk.helping.palette.asked.setText(asked)
        yield f"palette-{number + 1}", desk
    desk.helping.palette.leave()
    desk.helping.take_tour()
    tour = desk.findChildren(Tour)[-1]
    for number in range(7):
        tour.go(number)
        yield f"tour-{number + 1}", desk
    tour.close()
    for command in ("guide", "shortcuts", "about"):
        yield from _opened(desk, command)


# --- the dialogs


def _dialog(desk: DeskWindow, name: str, dialog: QWidget) -> Iterator[Shown]:
    if not dialog.isVisible():
        dialog.show()
    yield name, dialog
    dialog.close()
    pause(10)


def _opened(desk: DeskWindow, command: str) -> Iterator[Shown]:
    """What a command opens."""
    desk.commands.actions[command].trigger()
    yield from _newest(desk, command.replace("_", "-"))


def _newest(desk: DeskWindow, name: str) -> Iterator[Shown]:
    """The dialog that is in front."""
    wait_until(lambda: any(each.isVisible() for each in desk.findChildren(QDialog)))
    dialogs = [each for each in desk.findChildren(QDialog) if each.isVisible()]
    yield from _dialog(desk, name, dialogs[-1])


def settings(desk: DeskWindow) -> Iterator[Shown]:
    """Every page of the settings, and a colleague's profile; leaving them brings the system's theme."""
    desk.settings_desk.open()
    dialog = desk.findChildren(SettingsDialog)[-1]
    for number, _page in enumerate(dialog.pages):
        dialog.list.setCurrentRow(number)
        yield f"settings-{number + 1}", dialog
    desk.settings_desk.show_profile(_home(desk) / "theirs.prdoffice", dialog)
    yield from _dialog(desk, "profile", dialog.findChildren(QDialog)[-1])
    dialog.reject()


def changes(desk: DeskWindow) -> Iterator[Shown]:
    """Composed again from the facts; the director's copy; the versions."""
    desk.commands.actions["draft"].trigger()
    yield from _newest(desk, "changes-draft")
    desk.returning.read(_directors_copy(desk))
    yield from _newest(desk, "changes-director")
    desk.shelving.show_timeline()
    yield from _newest(desk, "timeline")


def _directors_copy(desk: DeskWindow) -> Path:
    import docx

    from prd_desk.export import to_word
    from prd_desk.forms import fill

    path = _home(desk) / "director.docx"
    to_word(fill(desk.form(), desk.release()), path, overwrite=True)
    document = docx.Document(str(path))
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            run.text = run.text.replace("ห้องสมุดชุมชน", "ห้องสมุดตำบล").replace("ประโยนช์", "ประโยชน์")
    document.add_paragraph("โปรดเพิ่มคำกล่าวของผู้อำนวยการศูนย์สื่อเพื่อการเรียนรู้")
    document.save(str(path))
    return path


def issuing(desk: DeskWindow) -> Iterator[Shown]:
    """What is asked before a release goes out."""
    desk.stet.ignore_here(desk.findings.items[0])
    desk.stet.rule_off("spacing.yamok")
    desk.findings.gather()
    yield from _opened(desk, "export_word")
    yield from _opened(desk, "export_by_template")
    yield from _opened(desk, "left_out")
    desk.stet.rule_on("spacing.yamok")
    for dismissal in desk.stet.ignored.dismissals():
        desk.stet.take_back(dismissal)
    desk.commands.actions["export_several"].trigger()
    sheet = desk.findChild(QDialog, "summary_sheet")
    if sheet is not None:
        sheet.go_on.emit()
        sheet.close()
    yield from _dialog(desk, "export-several", desk.findChild(QDialog, "set_dialog"))


def photos(desk: DeskWindow) -> Iterator[Shown]:
    """Cutting a photo, and who stands in it."""
    desk.photos.do(desk.photos.cards[0], "crop")
    yield from _dialog(desk, "crop", desk.photos.findChildren(QDialog)[-1])
    desk.photos.do(desk.photos.cards[2], "people")
    yield from _dialog(desk, "people", desk.photos.findChildren(QDialog)[-1])


def boxes(desk: DeskWindow) -> Iterator[Shown]:
    """The small dialogs that ask and tell."""
    from prd_desk.errors import UserError
    from prd_desk.messages import message

    told = UserError(
        message("desk.no_folder", folder="/srv/prd/ข่าว"), message("desk.check_rights"), "OSError 28"
    )
    desk.dialogs.tell(told)
    yield from _newest(desk, "problem")
    desk.dialogs.ask_crowded(70, 12, lambda: None)
    yield from _newest(desk, "crowded")
    desk.dialogs.ask_unkept(None, lambda: None, lambda: None)
    yield from _newest(desk, "unkept")
    yield from _opened(desk, "save_as")
    desk.filing.open()
    yield from _newest(desk, "file")


OF_THE_WINDOW = (at_work, left_side, finding, preview, notices, focused, helping, empty)
OF_DIALOGS = (menus, changes, issuing, photos, boxes, settings)
