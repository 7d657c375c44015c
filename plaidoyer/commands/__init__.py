"""The command line, one file a noun; each file's `command` is loaded when it is run."""
