"""The library: what the desk keeps for its user; for now their word list."""

from prd_desk.library.word_list import WORDS_FILE, add_words, read_words

__all__ = ["WORDS_FILE", "add_words", "read_words"]
