"""PRD Desk: a Thai editorial desk for government press officers."""

__version__ = "1.0.0"
