"""How a release goes out: its form, its pages on screen and paper, exports, the summary before them."""
