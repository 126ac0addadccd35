"""One window from its start to its end: a second start, the log, the report of a crash."""
