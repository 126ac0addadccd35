"""The same work without a window: check, export, learn an office's words, list the forms."""

from prd_desk.cli.main import main

__all__ = ["main"]
