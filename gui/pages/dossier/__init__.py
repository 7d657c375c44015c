"""The dossier of a request: what goes in, in which order, what became of it."""

from gui.pages.dossier.page import DossierPage

__all__ = ["DossierPage"]
