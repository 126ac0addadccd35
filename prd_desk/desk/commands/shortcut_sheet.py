"""The keys of all commands on a sheet of paper: one page of HTML, to print or to keep."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtWidgets import QDialog

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from prd_desk.desk.commands.commands import Commands

MARGIN_MM = 5
"""Added to the two centimetres that Qt leaves by itself."""

_PAGE = """<!DOCTYPE html>
<html lang="th"><head><meta charset="utf-8"><title>{title}</title>
<style>
body {{ font-family: Sarabun, "TH SarabunPSK", Tahoma, sans-serif; font-size: 10pt; color: #1d2126; }}
h1 {{ font-size: 16pt; }} h2 {{ font-size: 12pt; color: #0b5e63; }}
td {{ padding: 1px 10px 1px 0; }} td.keys {{ font-weight: bold; white-space: nowrap; }}
td.en {{ color: #5a5f66; }}
</style></head><body><h1>{title}</h1>
{tables}
</body></html>
"""


def sheet_html(commands: Commands) -> str:
    """The commands that have keys, by their menus: keys, Thai and English name."""
    tables: list[str] = []
    for category in dict.fromkeys(commands.categories.values()):
        rows = [
            _row(commands, name)
            for name, where in commands.categories.items()
            if where == category and commands.keys(name)
        ]
        if rows:
            table = f'<table width="100%">{"".join(rows)}</table>'
            tables.append(f"<h2>{escape(category)}</h2>{table}")
    return _PAGE.format(title=escape(_tr("ปุ่มลัดของ PRD Desk")), tables="\n".join(tables))


def _row(commands: Commands, name: str) -> str:
    keys = ", ".join(commands.shown_keys(name))
    command = commands.known[name]
    return (
        f'<tr><td width="26%" class="keys">{escape(keys)}</td><td width="40%">{escape(command.name)}</td>'
        f'<td class="en">{escape(command.in_english)}</td></tr>'
    )


def save_sheet(commands: Commands, path: Path) -> None:
    """Write the sheet as a web page. Raises UserError when it cannot be written."""
    from prd_desk.export.files import write_atomically

    write_atomically(path, sheet_html(commands).encode(), overwrite=True)


def ask_for_printer(commands: Commands, window: QWidget) -> None:
    """Choose a printer and print the sheet."""
    from PySide6.QtCore import Qt
    from PySide6.QtPrintSupport import QPrintDialog

    from prd_desk.desk.issuing.printing import new_printer

    printer = new_printer(_tr("ปุ่มลัดของ PRD Desk"))
    dialog = QPrintDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setObjectName("print_dialog")
    dialog.setWindowTitle(_tr("พิมพ์ปุ่มลัด"))
    dialog.accepted.connect(lambda: print_sheet(commands, printer))
    QDialog.open(dialog)  # QPrintDialog hides it behind one that wants a slot's name


def print_sheet(commands: Commands, printer: QPrinter) -> None:
    """Print the sheet; as many pages as it takes."""
    printer.setFullPage(False)
    printer.setPageMargins(QMarginsF(*[MARGIN_MM] * 4), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setHtml(sheet_html(commands))
    document.print_(printer)


def _tr(text: str) -> str:
    return QCoreApplication.translate("shortcut_sheet", text)
