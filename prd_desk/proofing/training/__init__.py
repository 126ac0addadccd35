"""Training: from a corpus to the language model, the words and the judge that ship with the program."""
