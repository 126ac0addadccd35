"""The library: what the desk keeps for its user; for now word lists and their house style."""

from prd_desk.library.house_style import HouseStyle, read_house_style, rule_files, switch_off, switch_on
from prd_desk.library.word_list import OFFICE_WORDS_FILE, WORDS_FILE, accepted_words, add_words, read_words

__all__ = [
    "OFFICE_WORDS_FILE",
    "WORDS_FILE",
    "HouseStyle",
    "accepted_words",
    "add_words",
    "read_house_style",
    "read_words",
    "rule_files",
    "switch_off",
    "switch_on",
]
