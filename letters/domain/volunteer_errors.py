"""Tables of volunteers that cannot be read; each sentence says what to do with one's own table.

CampaignFault
├── TableFault            a table that cannot be read
│   └── EmptyTable · FirstSheetEmpty · ManyVolunteers · OtherWorkbook · UnreadableTable
└── FormulaForAVolunteer · LongCell · NamesakesSign
"""

from letters.domain.campaign_errors import CampaignFault
from letters.domain.wording import N_


class TableFault(CampaignFault):
    """A table of one's own that cannot be read; nothing of it was taken."""


class EmptyTable(TableFault):
    """A table without anybody in it."""

    sentence = N_("Your table « {file} » lists nobody: there is nothing to read.")


class FirstSheetEmpty(TableFault):
    """A workbook whose list stands in another sheet than the first."""

    sentence = N_(
        "The first sheet of « {file} », « {sheet} », is empty, and the first one alone is read: move your "
        "list there, or save its sheet as CSV (UTF-8)."
    )


class OtherWorkbook(TableFault):
    """A workbook of another form than .xlsx."""

    sentence = N_("« {file} » is a workbook of another form: save your table as .xlsx or as CSV (UTF-8).")


class UnreadableTable(TableFault):
    """A table whose characters or form are damaged."""

    sentence = N_(
        "Your table « {file} » cannot be read near line {line}: save it again as .xlsx or as CSV (UTF-8)."
    )


class LongCell(CampaignFault):
    """A cell that holds more than any name, address or list of places."""

    sentence = N_("A cell of this line holds more than {most} characters: « {text} ». Make it shorter.")


class ManyVolunteers(TableFault):
    """A table of more people than any campaign has."""

    sentence = N_(
        "« {file} » has more than {most} lines: keep the volunteers of this campaign in it, and nobody else."
    )


class NamesakesSign(CampaignFault):
    """A volunteer whom another one of the same name could be taken for, whose address alone is known here."""

    sentence = N_(
        "Several volunteers of this campaign are called {name}, and nothing says which of them lives at the "
        "address known here: give the same e-mail address to the volunteer and to the person of your "
        "household, or say who signs."
    )


class FormulaForAVolunteer(CampaignFault):
    """A cell that a spreadsheet would compute, where words are needed."""

    sentence = N_(
        "« {text} » is a formula, which is never computed here: in your table, copy the column and paste it "
        "again as values."
    )
