"""Proofing: text in, findings out."""

from typing import TYPE_CHECKING

from prd_desk.proofing.finding import Finding, Place, Severity, Span

if TYPE_CHECKING:
    from prd_desk.proofing.proofreader import Level, Proofreader

__all__ = ["Finding", "Level", "Place", "Proofreader", "Severity", "Span"]


def __getattr__(name: str) -> object:
    """The proofreader when it is asked for: numpy and the rules need not be there before a window shows."""
    if name in ("Level", "Proofreader"):
        from prd_desk.proofing import proofreader

        return getattr(proofreader, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
