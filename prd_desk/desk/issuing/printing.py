"""The news on a printer: the very pages that the preview shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QObject, Qt, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from prd_desk.desk.issuing.page_painter import PagePainter
from prd_desk.desk.look.speech import number_told
from prd_desk.errors import UserError
from prd_desk.messages import message

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from prd_desk.desk.dialogs import Dialogs
    from prd_desk.export.pages import Pages
    from prd_desk.forms import FilledForm

POINTS_IN_INCH = 72


class Printing(QObject):
    """Asks for a printer and prints the release as it stands then."""

    said = Signal(str)

    def __init__(
        self, filling: Callable[[], Callable[[], FilledForm]], dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._filling, self._dialogs, self._window = filling, dialogs, window

    def ask(self) -> None:
        """Choose a printer, how many copies and which pages; then print."""
        from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog
        from PySide6.QtWidgets import QDialog

        filled = self._filling()()
        pages = _laid_out(filled)
        printer = new_printer(filled.meta.title)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setObjectName("print_dialog")
        dialog.setWindowTitle(self.tr("พิมพ์ข่าว"))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(pages.pages))
        dialog.accepted.connect(lambda: self._print(pages, printer))
        QDialog.open(dialog)  # QPrintDialog hides it behind one that wants a slot's name

    def _print(self, pages: Pages, printer: QPrinter) -> None:
        try:
            count = print_pages(pages, printer)
        except UserError as error:
            self._dialogs.tell(error)
        else:
            self.said.emit(self.tr("ส่งพิมพ์ {count} หน้าแล้ว").format(count=number_told(count)))


def _laid_out(filled: FilledForm) -> Pages:
    """Half a second for 100,000 letters."""
    from prd_desk.export.pages import PageSetter

    pages = PageSetter().lay_out(filled)
    if pages is None:
        raise RuntimeError("nobody called this layout stale")
    return pages


def new_printer(title: str) -> QPrinter:
    """The usual printer, set to A4 without margins of its own: those are on our pages."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(" ".join(title.split()))
    printer.setCreator("PRD Desk")
    printer.setFullPage(True)
    a4 = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(a4, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    return printer


def print_pages(pages: Pages, printer: QPrinter) -> int:
    """Print the pages that the printer was asked for, all by default, and say how many those were.

    UserError when the printer does not begin.
    """
    first = printer.fromPage() or 1
    last = printer.toPage() or len(pages.pages)
    wanted = [page for page in pages.pages if first <= page.number <= last]
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        raise UserError(message("desk.not_printed"), message("desk.check_printer"))
    sheet = PagePainter(printer.resolution() / POINTS_IN_INCH)
    for page in wanted:
        if page is not wanted[0]:
            printer.newPage()
        sheet.paint(painter, page)
    painter.end()
    return len(wanted)
