"""Somebody who sits, as a campaign keeps them."""

from letters.domain.campaigns.facts import Target
from letters.domain.chambers import CHAMBERS
from letters.domain.listed import Listed


def target_of(listed: Listed) -> Target:
    """Give the target that *listed* is."""
    return Target(
        listed.ref,
        listed.kind,
        listed.name,
        department_of(listed),
        constituency_of(listed),
        listed.seat.group if listed.seat else "",
        committees_of(listed),
        listed.family_name,
    )


def department_of(listed: Listed) -> str:
    """Give the code of the département where they were elected."""
    return listed.department or (listed.seat.department if listed.seat else "")


def constituency_of(listed: Listed) -> int:
    """Give the number of the constituency, or 0."""
    return (listed.seat.constituency or 0) if listed.seat else 0


def committees_of(listed: Listed) -> tuple[str, ...]:
    """Give the names of the committees."""
    return tuple(each.committee for each in listed.seat.committees) if listed.seat else ()


def order_of(target: Target) -> tuple[int, str, int, tuple[str, ...]]:
    """Give what targets are put in order by: chamber, département, constituency, name."""
    chamber = tuple(CHAMBERS).index(target.kind) if target.kind in CHAMBERS else len(CHAMBERS)
    return chamber, target.department, target.constituency, target.filed
