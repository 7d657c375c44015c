"""Preparing the copy of an identity paper: masked, marked, for one body."""

from gui.pages.identity.page import IdentityPage

__all__ = ["IdentityPage"]
