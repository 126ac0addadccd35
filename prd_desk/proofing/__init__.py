"""Proofing: text in, findings out."""

from prd_desk.proofing.finding import Finding, Place, Severity, Span

__all__ = ["Finding", "Place", "Severity", "Span"]
