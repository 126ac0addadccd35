"""The library seen from the window: releases opened, kept, sorted, thrown away, and their versions."""
