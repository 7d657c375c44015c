"""The guided writing of a letter."""

from gui.pages.write.page import WritePage

__all__ = ["WritePage"]
