"""Every command of the window, its names and its keys: menus, tool bar, palette and shortcuts."""
