"""Requests taken elsewhere, one or all of them, and brought in."""

from gui.pages.carrying.request_card import RequestTravel
from gui.pages.carrying.section import CarrySection

__all__ = ["CarrySection", "RequestTravel"]
