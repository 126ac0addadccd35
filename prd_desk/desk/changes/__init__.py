"""Two states of a release side by side: what differs, what of it is taken, how it comes into the fields."""
