"""The facts of the event: the form they are entered in, and news drafted from them."""
