"""Reading official files: one file, one register; each is recognised by what is in it."""
