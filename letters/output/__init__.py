"""The same letter, on every medium."""
