"""What is shown before a file is open: begin, open, recover, bring back."""

from gui.pages.welcome.page import WelcomePage

__all__ = ["WelcomePage"]
