"""One file a change of the tables, each after the one before."""
