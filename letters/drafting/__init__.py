"""From a kind of letter and answers to a finished letter."""
