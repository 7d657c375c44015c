"""Whom a campaign reached, where and when, in words."""

from letters.domain.campaigns.reports import Report
from letters.domain.campaigns.words import NOT_A_CONTACT
from letters.services.language import _, day_of_month, n_


def reached_words(report: Report) -> str:
    """Say whom the contacts reached: « 106 parlementaires (32 au Sénat, 74 à l’Assemblée nationale) »."""
    whom = n_("{count} legislator", "{count} legislators", report.reached).format(count=report.reached)
    chambers = (
        (report.senators, _("{count} in the Senate")),
        (report.deputies, _("{count} in the National Assembly")),
        (report.meps, _("{count} in the European Parliament")),
    )
    seats = ", ".join(words.format(count=count) for count, words in chambers if count)
    return _("{whom} ({seats})").format(whom=whom, seats=seats) if seats else whom


def departments_words(report: Report) -> str:
    """Say in how many départements they sit; nothing where none sits for one."""
    count = len(report.departments)
    return n_("{count} département", "{count} départements", count).format(count=count) if count else ""


def attempts_of(report: Report) -> int:
    """Count the attempts that reached nobody."""
    return sum(report.by_outcome.get(each, 0) for each in NOT_A_CONTACT)


def period_words(report: Report) -> str:
    """Say from when to when contacts were made: « du 5 novembre au 20 décembre 2021 »; nothing of none."""
    first, last = report.first, report.last
    if first is None or last is None:
        return ""
    if first == last:
        return _("on {day}").format(day=day_of_month(first))
    begun = day_of_month(first)
    if first.year == last.year:
        begun = begun.partition(" ")[0] if first.month == last.month else begun.removesuffix(f" {first.year}")
    return _("from {first} to {last}").format(first=begun, last=day_of_month(last))
