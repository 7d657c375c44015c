"""The report of a campaign: figures, what followed, the paragraph of a newsletter."""

from gui.pages.campaign_report.desk import ReportDesk
from gui.pages.campaign_report.page import CampaignReportPage

__all__ = ["CampaignReportPage", "ReportDesk"]
