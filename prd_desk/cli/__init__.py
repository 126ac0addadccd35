"""The same work without a window: check, export, list the forms."""

from prd_desk.cli.main import main

__all__ = ["main"]
