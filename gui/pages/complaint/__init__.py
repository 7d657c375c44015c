"""« Complain to the CNIL, step by step »: is it admissible, the form page by page, the papers, sent."""

from gui.pages.complaint.page import ComplaintPage

__all__ = ["ComplaintPage"]
