"""Everything but the windows: letters, law, deadlines and what comes out of them."""
