"""What the tables of the window show, read page after page."""
