"""Which bodies of a large register are kept: those that the person asked for."""

from letters.domain.folding import folded, words_of
from letters.domain.listed import Listed
from letters.domain.naf import section_of
from letters.domain.wording import N_
from letters.ports.registers import Keep

NOT_ASKED_FOR = N_("not among those you asked to keep")
"""Why a row of a large register is left out."""


def is_wanted(listed: Listed, keep: Keep) -> bool:
    """Say whether *listed* is in the départements, sections, activities and words that *keep* asks for."""
    return (
        _in_departments(listed, keep)
        and (not keep.sections or section_of(listed.activity) in keep.sections)
        and (not keep.activities or listed.activity in keep.activities)
        and _is_named(listed, keep)
    )


def _in_departments(listed: Listed, keep: Keep) -> bool:
    return not keep.departments or not keep.departments.isdisjoint({listed.department, *listed.serves})


def _is_named(listed: Listed, keep: Keep) -> bool:
    name = folded(listed.name) if keep.name else ""
    return all(word in name for word in words_of(keep.name))
