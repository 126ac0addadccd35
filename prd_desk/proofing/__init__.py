"""Proofing: text in, findings out."""

from prd_desk.proofing.finding import Finding, Place, Severity, Span
from prd_desk.proofing.proofreader import Proofreader

__all__ = ["Finding", "Place", "Proofreader", "Severity", "Span"]
