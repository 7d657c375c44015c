"""Books of campaigns as files of text that people can look into, and that come back in."""
