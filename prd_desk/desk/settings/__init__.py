"""What the user and the office have chosen, and the dialogs in which they do."""
