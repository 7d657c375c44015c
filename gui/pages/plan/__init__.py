"""« Which right do I have here? »: a few questions, then what to write and what to expect."""
