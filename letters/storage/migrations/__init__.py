"""How a file written by an older version becomes one of this version, keeping every row."""
