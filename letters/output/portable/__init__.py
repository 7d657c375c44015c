"""Requests in one zip file that people and programs can read, and that comes back in."""
