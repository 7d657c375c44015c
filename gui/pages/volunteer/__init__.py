"""The page of one volunteer: whom to contact today, what came of it, where each stands."""

from gui.pages.volunteer.desk import VolunteerDesk
from gui.pages.volunteer.page import VolunteerPage

__all__ = ["VolunteerDesk", "VolunteerPage"]
