"""Where the library meets the window: it is opened, the last release comes to the desk, troubles are told.

The library is opened once the window has been painted. Whoever has begun to write by then goes on writing:
that becomes a release of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from prd_desk.desk.editor.reading_only import read_only
from prd_desk.desk.life.log import note, note_trouble
from prd_desk.desk.look.moments import moment_told
from prd_desk.desk.look.speech import say
from prd_desk.errors import UserError
from prd_desk.library.entry import Occasion, Wanted
from prd_desk.news.known import Known, known_in

if TYPE_CHECKING:
    from prd_desk.desk.notice_bar import NoticeBar
    from prd_desk.desk.shelf.shelf import Opening, Shelf
    from prd_desk.desk.window import DeskWindow
    from prd_desk.library.holding import Holder
    from prd_desk.library.recovery import Recovery
    from prd_desk.news import Release

LAST_KEY = "library/last"
UPKEEP_MS = 90_000
"""After opening, and then from time to time: what is due once a day is done when nobody types."""
IDLE_S = 20.0
RECENT = 400
"""Releases whose names are offered while one fills in facts."""
AT_ONCE = 25
"""Of them read in one piece of work, so that a save need not wait."""
SHOWN_NAMES = 8


def last_worked_on(settings: QSettings) -> int:
    """The number of the release that was on the desk last; 0 for none."""
    return cast("int", settings.value(LAST_KEY, 0, int))


class LibraryDesk(QObject):
    """Minds the library for the window."""

    known = Signal(object)
    """The names in the library's releases have been read; a Known, as in `names`."""

    def __init__(self, desk: DeskWindow, shelf: Shelf, bar: NoticeBar, settings: QSettings) -> None:
        super().__init__(desk)
        self._desk, self._shelf, self._bar, self._settings = desk, shelf, bar, settings
        shelf.opened.connect(self._on_opened)
        shelf.refused.connect(self._on_refused)
        shelf.troubled.connect(self._tell)
        keeping = desk.keeping
        desk.exporting.issued.connect(lambda name: keeping.keep(Occasion.EXPORT, name))
        for about_to_change in (desk.corrections.mending, desk.find_bar.replacing):
            about_to_change.connect(keeping.before_bulk_fix)
        keeping.troubled.connect(self._on_unkept)
        keeping.kept.connect(self._on_kept)
        keeping.moved_on.connect(self._remember)
        self.names = Known()
        self._upkeep = QTimer(self, interval=UPKEEP_MS)
        self._upkeep.timeout.connect(self._keep_up)

    # --- opening

    def _on_opened(self, opening: Opening) -> None:
        keeping = self._desk.keeping
        self._bar.close_notice()
        note("library", orderly=int(opening.orderly), held=int(opening.holder is not None))
        begun = keeping.dirty or keeping.number is not None
        if opening.last is not None and not begun:
            keeping.show(opening.last)
            if not opening.orderly:
                self._tell_rescued(moment_told(opening.last.entry.changed))
        if opening.holder is not None:
            self._lock(opening.holder)
            keeping.give_up_waiting()
        else:
            read_only(self._desk, only=False)
            keeping.save()
            self._upkeep.start()
        self._desk.shelving.refresh()
        self._collect(Known(), 0)

    def _tell_rescued(self, when: str) -> None:
        told = self.tr("ครั้งก่อนโปรแกรมไม่ได้ปิดตามปกติ กู้คืนข่าวที่ยังเขียนค้างเมื่อ {when} แล้ว").format(when=when)
        self._bar.show_notice(
            "rescued",
            told,
            [
                (self.tr("ประวัติฉบับ…"), self._desk.shelving.show_timeline),
                (self.tr("ปิด"), self._bar.close_notice),
            ],
        )

    def _collect(self, known: Known, offset: int) -> None:
        """Read the names in the newest releases, a few at a time."""

        def offer(releases: list[Release]) -> None:
            found = known + known_in(releases)
            if len(releases) == AT_ONCE and offset + AT_ONCE < RECENT:
                self._collect(found, offset + AT_ONCE)
            else:
                self.names = found
                self.known.emit(found)

        wanted = Wanted(limit=AT_ONCE, offset=offset)
        self._shelf.ask(lambda library: library.written(wanted), offer)

    # --- read only

    def _lock(self, holder: Holder) -> None:
        read_only(self._desk, only=True)
        who = holder.user or self.tr("โปรแกรมอื่น")
        where = self.tr(" ที่เครื่อง {host}").format(host=holder.host) if holder.host else ""
        self._bar.show_notice(
            "held",
            self.tr("{who}{where} เปิดคลังข่าวนี้อยู่ จึงอ่านได้อย่างเดียว").format(who=who, where=where),
            [
                (self.tr("เขียนในสำเนา"), self._open_copy),
                (self.tr("ลองอีกครั้ง"), self._shelf.open),
            ],
        )

    def _open_copy(self) -> None:
        """Write on in a copy that the library does not know: it is kept in a file, when the user says so."""
        self._desk.keeping.detach()
        read_only(self._desk, only=False)
        self._bar.show_notice(
            "copy",
            self.tr("นี่คือสำเนาที่ยังไม่อยู่ในคลังข่าว เขียนลงไฟล์ไว้ก่อนปิดโปรแกรม"),
            [(self.tr("เขียนลงไฟล์…"), self._desk.filing.export_copy)],
        )

    # --- troubles

    def _on_refused(self, error: Exception) -> None:
        from prd_desk.library.sqlite import LibraryDamagedError

        note_trouble(error)
        if isinstance(error, LibraryDamagedError):
            self._offer_recovery(error)
        elif not isinstance(error, UserError):
            self._desk.dialogs.tell(error)
        sentence = say(error.sentence) if isinstance(error, UserError) else self.tr("เปิดคลังข่าวไม่ได้")
        remedy = say(error.remedy) if isinstance(error, UserError) else ""
        self._bar.show_notice(
            "refused",
            f"{sentence} {remedy}".strip(),
            [(self.tr("ลองอีกครั้ง"), self._shelf.open), (self.tr("เขียนลงไฟล์…"), self._desk.filing.export_copy)],
        )
        self._desk.keeping.give_up_waiting()

    def _offer_recovery(self, error: UserError) -> None:
        self._desk.dialogs.ask(
            "recovery_dialog",
            say(error.sentence),
            self.tr("กู้คืนได้จากข้อมูลสำรองล่าสุดและจากส่วนที่ยังอ่านได้ของไฟล์เดิม ไฟล์เดิมจะเก็บไว้ต่างหาก"),
            self.tr("กู้คืนคลังข่าว"),
            lambda: self._shelf.recover(self._on_recovered),
        )

    def _on_recovered(self, recovery: Recovery) -> None:
        releases = recovery.releases
        lines = [self.tr("กู้คืนข่าวได้ {count:,} ข่าว").format(count=len(releases))]
        if recovery.backup is not None:
            lines.append(self.tr("จากข้อมูลสำรองเมื่อ {when}").format(when=moment_told(recovery.backup.at)))
        lines += [f"• {each.title or self.tr('(ยังไม่มีหัวข้อ)')}" for each in releases[:SHOWN_NAMES]]
        if len(releases) > SHOWN_NAMES:
            lines.append(self.tr("และอีก {count:,} ข่าว").format(count=len(releases) - SHOWN_NAMES))
        aside = recovery.set_aside
        more = self.tr("ไฟล์เดิมเก็บไว้ที่ {path}").format(path=aside) if aside is not None else ""
        self._desk.dialogs.inform("recovered_dialog", self.tr("กู้คืนคลังข่าวแล้ว"), "\n".join(lines), more)
        self._shelf.open()

    def _tell(self, error: Exception) -> None:
        self._desk.dialogs.tell(error)

    def _on_unkept(self, error: Exception) -> None:
        if not isinstance(error, UserError) and self._bar.topic != "unkept":
            self._desk.dialogs.tell(error)
        elif self._bar.topic != "unkept":
            note_trouble(error)
        why = say(error.sentence) if isinstance(error, UserError) else self.tr("โปรแกรมทำงานผิดพลาด")
        self._bar.show_notice(
            "unkept",
            self.tr("ยังเก็บข่าวไม่ได้: {why} ข้อความยังอยู่ในหน้าต่าง และจะลองเก็บใหม่เอง").format(why=why),
            [
                (self.tr("ลองอีกครั้ง"), self._desk.keeping.save),
                (self.tr("เขียนลงไฟล์…"), self._desk.filing.export_copy),
            ],
        )

    def _on_kept(self) -> None:
        self._bar.close_notice("unkept")
        self._remember()

    def _remember(self) -> None:
        number = self._desk.keeping.number
        if number is not None and number != last_worked_on(self._settings):
            self._settings.setValue(LAST_KEY, number)

    # --- upkeep

    def _keep_up(self) -> None:
        if self._desk.keeping.idle_seconds() < IDLE_S or not self._shelf.is_writable:
            return
        self._upkeep.setInterval(30 * 60_000)
        self._shelf.ask_aside(lambda library: library.upkeep(), None, self._on_upkeep_failed)

    def _on_upkeep_failed(self, error: Exception) -> None:
        """What the daily round met with; a damaged library is offered to be recovered at once."""
        from prd_desk.library.sqlite import LibraryDamagedError

        if isinstance(error, LibraryDamagedError):
            self._on_refused(error)
        else:
            self._tell(error)
