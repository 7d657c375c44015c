"""The window: it shows what services give, and says what the person did."""

NAME = "Plaidoyer"
"""The name of the program, the same in every language."""
