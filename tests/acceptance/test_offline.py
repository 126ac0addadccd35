"""No part of the program opens a network connection: the window and every command, under an audit hook."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from prd_desk.resources import resource

PACKAGE = Path(__file__).parents[2] / "prd_desk"

GUARDED = """
import socket, sys

def judge(event, details):
    if event in ("socket.connect", "socket.sendto", "socket.bind", "socket.getaddrinfo"):
        sys.stderr.write(f"NETWORK {event} {details!r}\\n")
        sys.stderr.flush()

sys.addaudithook(judge)
"""

COMMANDS = (
    GUARDED
    + """
import json
from prd_desk.cli import main
print(json.dumps([main(command) for command in json.loads(sys.argv[1])]))
"""
)

HELD = """
def connections():
    import os
    names = [f"/proc/self/fd/{fd}" for fd in os.listdir("/proc/self/fd")]
    held = {os.readlink(name)[8:-1] for name in names if os.path.islink(name)}
    tables = [open(f"/proc/self/net/{kind}").readlines() for kind in ("tcp", "tcp6", "udp", "udp6", "raw")]
    return [line for table in tables for line in table[1:] if held.intersection(line.split())]
"""
"""Qt's sockets are none of Python's: what the process holds is asked of the kernel."""

WINDOW = (
    GUARDED
    + HELD
    + """
from pathlib import Path
from PySide6.QtCore import QTimer
from prd_desk.desk import app
from prd_desk.desk.proofreading.checking import Progress

home, sample, out = map(Path, sys.argv[1:])
window = app.start(home, sample, app.SingleInstance(home))
worked = []

def work(progress):
    if progress is not Progress.DONE or not window.release().title or worked:
        return
    worked.append(progress)
    window.show_preview()
    for ending in (".docx", ".html", ".pdf", ".txt"):
        window.exporting._issue(out / f"a{ending}")
    window.exporting.copy_for_web()
    window.filing._write(out / "a.prdnews", None)
    window.commands.actions["about"].trigger()
    if sys.platform == "linux" and connections():
        sys.stderr.write("NETWORK by Qt")
    app.QApplication.clipboard().clear()
    leave = lambda: (window.close(), app.application().quit())
    QTimer.singleShot(300, window, lambda: window.keeping.when_kept(leave))

window.checking.progressed.connect(work)
app.application().exec()
print(len(list(out.iterdir())))
"""
)


def run(code: str, *arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PRD_DESK_HOME": str(home), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=120)


def test_the_guards_see_what_they_look_for(tmp_path: Path) -> None:
    tried = run(GUARDED + "socket.socket().connect_ex(('127.0.0.1', 9))", home=tmp_path)
    assert "NETWORK socket.connect" in tried.stderr
    if sys.platform == "linux":
        bound = "one = socket.socket(type=socket.SOCK_DGRAM); one.bind(('127.0.0.1', 0))\n"
        assert run(GUARDED + HELD + bound + "print(len(connections()))", home=tmp_path).stdout == "1\n"


def test_no_command_asks_the_network(tmp_path: Path) -> None:
    sample, out = str(resource("samples", "sample.prdnews")), f"{tmp_path}/out/"
    page = tmp_path / "a.html"
    page.write_text("<img src='http://a.example/x.gif'><p>ข่าว<a href='http://b.example'>ที่นี่</a>", "utf-8")
    every = [
        ["check", sample, str(page)],
        ["learn", sample, str(page), "--accept-all"],
        ["export", sample, "--to", out, "--kinds", "word,html,web,pdf,text,photos"],
        ["forms"],
    ]
    done = run(COMMANDS, json.dumps(every), home=tmp_path)
    assert json.loads(done.stdout.splitlines()[-1]) in ([1, 0, 0, 0], [1, 0, 1, 0]), done.stderr
    assert "NETWORK" not in done.stderr


def test_the_window_asks_no_network(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    sample = str(resource("samples", "sample.prdnews"))
    done = run(WINDOW, str(tmp_path / "home"), sample, str(tmp_path / "out"), home=tmp_path)
    assert (done.returncode, done.stdout) == (0, "5\n"), done.stderr
    assert "NETWORK" not in done.stderr


WAYS_OUT = re.compile(
    r"setOpenExternalLinks|setOpenLinks\(True|QNetworkAccessManager|QTcpSocket|QUdpSocket|QWebSocket|"
    r"webbrowser|urllib\.request|http\.client|requests|urlopen|TextBrowserInteraction|LinksAccessible"
)


def test_no_module_has_a_way_out() -> None:
    """Nothing in the window opens a link, so none can be opened unseen; nothing can fetch."""
    found = [
        f"{path.name}: {hit}"
        for path in PACKAGE.rglob("*.py")
        for hit in WAYS_OUT.findall(path.read_text(encoding="utf-8"))
    ]
    assert found == []


def test_only_the_guide_opens_links_and_it_asks_before() -> None:
    """`tests/desk/help/test_guide.py` shows the question and which addresses are asked for at all."""
    using = {path.name for path in PACKAGE.rglob("*.py") if "QDesktopServices" in path.read_text("utf-8")}
    assert using == {"guide_window.py"}
