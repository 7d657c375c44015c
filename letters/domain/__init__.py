"""Facts and rules of the field: plain Python, no file, no clock, no network."""
