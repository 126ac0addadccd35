"""One look and one tongue: colours, type, icons, and the language of the window."""
