"""Campaigns: the list of them, and one with its board, its map, its legislators and its volunteers."""

from gui.pages.campaigns.desk import CampaignsDesk
from gui.pages.campaigns.list_page import CampaignsPage
from gui.pages.campaigns.page import CampaignPage
from gui.pages.campaigns.series_view import SeriesView

__all__ = ["CampaignPage", "CampaignsDesk", "CampaignsPage", "SeriesView"]
