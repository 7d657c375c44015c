"""What reads files into the records of a test: an invented register, or the tables of reference."""

from gui.pages.importing import Importing
from letters.registers.own_tables import PlainTables
from letters.services.own_tables import OwnTables
from letters.services.reference_imports import ReferenceImports
from tests.fakes.address_book import DAY, imports_into
from tests.fakes.still_clock import StillClock


def no_table(_file):
    """Know no file as a table of reference."""
    return


def importing_into(records, register=None, known=no_table):
    """Give what imports *register*, whatever the file, and the tables that *known* tells."""
    own = OwnTables(imports_into(records, register), PlainTables(), records)
    return Importing(own, ReferenceImports(records, StillClock(DAY), known))
