"""PRD Desk: a Thai editorial desk for government press officers."""

__version__ = "0.1.0"
