"""The periods of a complaint: the silence of the authority, then the time to contest it."""

from dataclasses import replace

from letters.domain import complaint_texts as texts
from letters.domain.arrival import complaint_start
from letters.domain.course import Course
from letters.domain.deadlines import Deadline, deadline
from letters.domain.happenings import Event
from letters.domain.wording import N_, Said

SILENCE = "authority-silence"
APPEAL = "council-of-state"


def complaint_periods(course: Course, residence: str = "") -> tuple[Deadline, Deadline]:
    """Give the silence of the authority and the time to contest it, or its decision once it decided.

    The silence runs from the latest possible day of receipt, the time to contest it from the earliest. News
    of the authority begin the three months again, with a remark: no text read settles it. *residence* is the
    home of the person, as `letters.domain.distances` names it; empty in metropolitan France: it lengthens the
    time to contest a decision, and not that to contest a silence, where no text read says that it does.
    Raises what `letters.domain.deadlines.deadline` does.
    """
    start = complaint_start(course)
    silence = deadline(SILENCE, start.day)
    born = deadline(SILENCE, start.earliest).due
    news = news_of(course)
    if news is not None and news.on > start.day:
        silence = _counted_anew(silence, news)
        born = silence.due
    if course.decided is not None:
        return silence, deadline(APPEAL, course.decided.on, residence=residence or None)
    appeal = deadline(APPEAL, born)
    return silence, _without_distance(appeal) if residence else appeal


def _without_distance(appeal: Deadline) -> Deadline:
    """Say that no month is added for the distance: R421-7 names the time of R421-1, not that of R421-2."""
    return replace(appeal, remarks=(*appeal.remarks, Said(_NO_DISTANCE)))


def news_of(course: Course) -> Event | None:
    """Give the last time that the authority told where the complaint stands, if it did."""
    told, complained = course.progress, course.complained
    return told if told is not None and complained is not None and told.on >= complained.on else None


def _counted_anew(before: Deadline, news: Event) -> Deadline:
    anew = deadline(SILENCE, news.on)
    in_time = news.on <= before.due
    remark = Said(_IN_TIME if in_time else _AFTERWARDS, {"day": news.on, "before": before.due})
    relied_on = texts.NEWS_IN_TIME if in_time else texts.NEWS_AFTERWARDS
    return replace(
        anew,
        event=_NEWS,
        sources=(*anew.sources, texts.TOLD_OF_PROGRESS, relied_on, texts.COUNTED_ANEW),
        remarks=(*anew.remarks, remark),
    )


_NO_DISTANCE = N_(
    "The months that the law adds for those who live overseas or abroad are written for a decision that was "
    "notified; whether a silence is contested within them too is not settled: do not rely on them."
)
_NEWS = N_("Last news of the CNIL about the complaint")
_IN_TIME = N_(
    "On {day}, before the end of the three months ({before}), the CNIL told where the complaint stands: by "
    "our reading of the case law, no rejection is born of those months. Whether three new months of silence "
    "make one is not settled."
)
_AFTERWARDS = N_(
    "On {day}, after the three months ({before}), the CNIL told where the complaint stands: where it goes on "
    "examining, its silence is read as taken back. Whether three new months of silence make another "
    "rejection is not settled."
)
