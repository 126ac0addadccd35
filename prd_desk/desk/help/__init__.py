"""Guide, tour and about box."""
