"""Proofing: text in, findings out."""

from prd_desk.proofing.finding import Finding, Place, Severity, Span
from prd_desk.proofing.proofreader import Level, Proofreader

__all__ = ["Finding", "Level", "Place", "Proofreader", "Severity", "Span"]
