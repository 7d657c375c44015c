"""The figures of a campaign in words, as the page of its report says them."""

from letters.domain.campaigns.reports import Report
from letters.services.campaigns.telling_reach import counted_words, covered_words
from letters.services.language import _, n_
from letters.services.telling_bodies import department_words

_FEW = 12
"""Départements named one by one at most."""


def headline_of(report: Report) -> str:
    """Say the whole in one sentence: how many reached how many, in how many places."""
    if not report.reached:
        return _("Nobody could be reached so far.")
    who = n_("{count} volunteer", "{count} volunteers", report.volunteers).format(count=report.volunteers)
    whom = n_("{count} legislator", "{count} legislators", report.reached).format(count=report.reached)
    count = len(report.departments)
    where = n_("{count} département", "{count} départements", count).format(count=count)
    if not count:
        return _("{who} reached {whom}.").format(who=who, whom=whom)
    return _("{who} reached {whom} in {where}.").format(who=who, whom=whom, where=where)


def facts_of(report: Report) -> tuple[tuple[str, str], ...]:
    """Give each figure with its label; nothing is said of nothing."""
    chambers = (
        n_("{count} senator", "{count} senators", report.senators).format(count=report.senators),
        n_("{count} deputy", "{count} deputies", report.deputies).format(count=report.deputies),
        n_("{count} MEP", "{count} MEPs", report.meps).format(count=report.meps),
    )
    counts = (report.senators, report.deputies, report.meps)
    sat = ", ".join(words for words, count in zip(chambers, counts, strict=True) if count)
    told = (
        (_("Reached"), sat),
        (_("Départements"), _places(report)),
        (_("Contacts noted"), counted_words(report) if report.contacts else ""),
        (_("Period"), covered_words(report)),
    )
    return tuple((label, words) for label, words in told if words)


def _places(report: Report) -> str:
    named = [department_words(code) for code in report.departments]
    if len(named) <= _FEW:
        return ", ".join(named)
    more = n_("and {count} other", "and {count} others", len(named) - _FEW).format(count=len(named) - _FEW)
    return f"{', '.join(named[:_FEW])} {more}"
