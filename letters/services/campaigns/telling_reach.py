"""Whom a campaign reached, where and when, in words."""

from datetime import date

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


def counted_words(report: Report) -> str:
    """Say how many contacts were made, attempts that reached nobody told apart."""
    attempts = attempts_of(report)
    made = report.contacts - attempts
    told = n_("{count} contact made", "{count} contacts made", made).format(count=made)
    if not attempts:
        return told
    tried = n_(
        "{count} attempt that reached nobody", "{count} attempts that reached nobody", attempts
    ).format(count=attempts)
    return _("{made} and {tried} ({count} in all)").format(made=told, tried=tried, count=report.contacts)


def contacts_words(report: Report) -> str:
    """Say how many contacts were made, as `counted_words`, and when."""
    told, period = counted_words(report), period_words(report)
    return f"{told}, {period}" if period else told


def period_words(report: Report) -> str:
    """Say from when to when contacts were made, attempts that reached nobody included; nothing of none."""
    return _span_words(report.first, report.last)


def made_words(report: Report) -> str:
    """Say from when to when somebody was reached: « du 5 novembre au 20 décembre 2021 »; nothing of none."""
    return _span_words(report.made_first, report.made_last)


def covered_words(report: Report) -> str:
    """Say from when to when somebody was reached, and beside it from when to when it was tried, if longer."""
    made, whole = made_words(report), period_words(report)
    if made == whole:
        return made
    if not made:
        return _("{period}, attempts that reached nobody only").format(period=whole)
    return _("{period} (attempts that reached nobody included: {whole})").format(period=made, whole=whole)


def _span_words(first: date | None, last: date | None) -> str:
    if first is None or last is None:
        return ""
    if first == last:
        return _("on {day}").format(day=day_of_month(first))
    begun = day_of_month(first)
    if first.year == last.year:
        begun = begun.partition(" ")[0] if first.month == last.month else begun.removesuffix(f" {first.year}")
    return _("from {first} to {last}").format(first=begun, last=day_of_month(last))
