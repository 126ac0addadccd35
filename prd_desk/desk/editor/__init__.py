"""What the officer writes in: text boxes that know Thai words, bold, quotes, searching and undo."""
