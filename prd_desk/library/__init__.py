"""The library: what the desk keeps for its user; for now their word list, house style and lists of names."""

from prd_desk.library.house_style import HouseStyle, read_house_style
from prd_desk.library.office_names import read_office_names
from prd_desk.library.word_list import WORDS_FILE, add_words, read_words

__all__ = ["WORDS_FILE", "HouseStyle", "add_words", "read_house_style", "read_office_names", "read_words"]
