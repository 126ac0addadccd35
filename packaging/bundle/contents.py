"""What the bundled folder leaves out of the packages that PRD Desk is made of.

The spec asks it; tests/packaging holds that the program imports nothing of NOT_SHIPPED, and what is shipped.
"""

from __future__ import annotations

NOT_SHIPPED = (
    # developers' tools, installed beside PRD Desk
    "IPython", "PyInstaller", "_pytest", "hypothesis", "matplotlib", "pip", "pypdf", "pytest", "setuptools",
    "torch", "wheel",
    # what PyThaiNLP and numpy would use if it were there, and their tests
    "nltk", "numpy.f2py", "numpy.testing", "pandas",
    # rich colours source code and Markdown with them
    "markdown_it", "mdurl", "pygments",
    # pictures that are refused; one codec is 5 MB
    "PIL.AvifImagePlugin", "PIL._avif", "PIL.ImageQt", "PIL.ImageTk", "tkinter",
    "pydoc_data",
    "PySide6.QtConcurrent", "PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtOpenGL",
    "PySide6.QtOpenGLWidgets", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickControls2",
    "PySide6.QtQuickWidgets", "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtUiTools", "PySide6.QtXml",
)  # fmt: skip
"""Modules that nothing here imports. Other dialects of SQL are not among them: Alembic imports them all."""

_UNUSED_QT = (
    "Qt6Qml", "Qt6Quick", "Qt6Designer", "Qt6Sql", "Qt6Test", "Qt6OpenGL", "Qt6VirtualKeyboard", "Qt6Pdf",
    "Qt6ShaderTools", "Qt6EglF", "/qml/", "/PySide6/Qt/translations/", "/PySide6/translations/",
    "/plugins/egldeviceintegrations/", "/plugins/generic/", "/plugins/networkinformation/",
    "/plugins/platforminputcontexts/libqtvirtualkeyboard", "/plugins/platforms/libqeglfs",
    "/plugins/platforms/libqlinuxfb", "/plugins/platforms/libqminimal", "/plugins/platforms/libqvkkhrdisplay",
    "/plugins/platforms/libqvnc", "/plugins/platformthemes/libqgtk3", "/plugins/qmltooling/",
    "/plugins/sqldrivers/", "/plugins/tls/", "/plugins/virtualkeyboard",
    "/plugins/wayland-graphics-integration-client/",  # for windows drawn by OpenGL
    # pictures reach Qt as JPEG or PNG, icons as SVG; whatever else comes in, Pillow reads
    "/plugins/imageformats/libqgif", "/plugins/imageformats/libqicns", "/plugins/imageformats/libqtga",
    "/plugins/imageformats/libqtiff", "/plugins/imageformats/libqwbmp",
)  # fmt: skip
"""Qt libraries and plugins that come along with a module in use but are never loaded by the desk."""

_GTK = (
    "libgtk-3", "libgdk-3", "libgdk_pixbuf", "libepoxy", "libatk", "libatspi", "libcairo", "libpango",
    "libfribidi", "libXcursor", "libXinerama", "libXcomposite", "libXdamage", "libgio-2", "libpixman",
    "libgmodule", "libmount", "libselinux", "libblkid", "libXft",
)  # fmt: skip
"""What Qt's GTK theme, left out above, would have loaded: 40 MB that nothing else in the folder links to."""

_CORPORA = (
    "words_th.txt", "stopwords_th.txt", "family_names_th.txt", "person_names_female_th.txt",
    "person_names_male_th.txt", "corpus_license.md", "default_db.json",
)  # fmt: skip
"""Of PyThaiNLP's 60 MB of lists and models, those that the proofreader reads."""


def is_shipped(name: str) -> bool:
    """Whether a file goes into the bundled folder; `name` is its path there."""
    path = "/" + name.replace("\\", "/")
    last = path.rpartition("/")[2]
    if any(part in path for part in _UNUSED_QT) or last.startswith(_GTK):
        return False
    if "/pythainlp/corpus/" in path:
        return last in _CORPORA
    # sources of the C parts, types and lists of parts are for developers
    return not last.endswith((".cpp", ".pyi", ".spdx3.json", "py.typed", ".ts"))
