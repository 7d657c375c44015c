"""« They answered: what now? »: what came back, what it says, what follows, what to write."""

from gui.pages.reply.page import ReplyPage

__all__ = ["ReplyPage"]
