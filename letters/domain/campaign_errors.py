"""What cannot be done in a campaign: a name nobody gave, a table that cannot be read, a book that is refused.

CampaignFault
├── UnknownCampaign · AmbiguousCampaign · CampaignNameTaken · CampaignWithoutName
├── UnknownVolunteer · UnknownTarget
"""

from letters.domain.errors import PlaidoyerError
from letters.domain.wording import N_


class CampaignFault(PlaidoyerError):
    """Something that a campaign cannot do."""


class UnknownCampaign(CampaignFault):
    """A campaign that is not in this file."""

    sentence = N_("There is no campaign « {name} » here; « plaidoyer campaigns list » gives those there are.")


class AmbiguousCampaign(CampaignFault):
    """A name that several campaigns have."""

    sentence = N_("Several campaigns are called « {name} »: {names}. Give the beginning of the identifier.")


class CampaignNameTaken(CampaignFault):
    """A name that another campaign has."""

    sentence = N_("A campaign is already called « {name} »: give this one another name.")


class CampaignWithoutName(CampaignFault):
    """A campaign that nobody could tell from another."""

    sentence = N_("Give the campaign a name.")


class UnknownVolunteer(CampaignFault):
    """Somebody who is not a volunteer of the campaign."""

    sentence = N_("« {name} » is not among the volunteers of this campaign: add them first.")


class UnknownTarget(CampaignFault):
    """A legislator whom the campaign is not aimed at."""

    sentence = N_("« {name} » is not among the legislators whom this campaign is aimed at.")
