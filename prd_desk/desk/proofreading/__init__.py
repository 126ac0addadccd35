"""Proofreading as one types: checking, the marks under the text, the panel of findings, what may stand."""
