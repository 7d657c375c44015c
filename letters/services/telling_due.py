"""What the page of deadlines says: each line, each group, each day of a month."""

from letters.domain.rules import Nature, rule_named
from letters.domain.steps import Step
from letters.domain.wording import N_
from letters.services.deadlines import Due, Marks, When
from letters.services.language import _, n_, shown
from letters.services.reasoning import cited
from letters.services.telling import TITLES, Pill, left
from letters.services.telling_days import Days, told_days


def told_due(due: Due) -> Days:
    """Tell one line: the period that runs, or the person's own last day where that is what binds."""
    running = due.standing.running_on(due.day)
    acts = running is not None and rule_named(running.rule).nature is Nature.ACTION
    if due.step is not None and not acts:
        return _to_act(due, due.step)
    return told_days(due) or Days(due.request.recipient.name, (), Pill(""), ())


def _to_act(due: Due, step: Step) -> Days:
    title = _(TITLES[step.advice]).format(recipient=due.request.recipient.name)
    last = _("Last day for you to act: {day}").format(day=shown(due.next_day))
    because = (shown(step.why), last, _("Sources"), f"- {cited(step.source)}")
    return Days(title, (last,), left((due.next_day - due.day).days), because)


def why_line(days: Days) -> str:
    """Give the days of a line in one."""
    return " · ".join(days.days)


def group_words(when: When) -> str:
    """Name a group."""
    return _(_GROUPS[when])


def day_words(marks: Marks, *, past: bool) -> str:
    """Say what falls on a day: « une échéance », whether it is past, how many are the person's own."""
    count = marks.theirs + marks.own
    said = n_("one deadline", "{count} deadlines", count).format(count=count)
    if past:
        return n_("one deadline passed", "{count} deadlines passed", count).format(count=count)
    if marks.own:
        own = n_("one of them yours", "{count} of them yours", marks.own).format(count=marks.own)
        return f"{said}, {own}"
    return said


_GROUPS = {
    When.OVERDUE: N_("Late"),
    When.THIS_WEEK: N_("This week"),
    When.THIS_MONTH: N_("This month"),
    When.LATER: N_("Later"),
}
