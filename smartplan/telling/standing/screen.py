"""A plan that is told on a screen: what of it, on which day, how much, and in which language."""

from datetime import date

from smartplan.blocks import Align, Inlines, Table
from smartplan.standing.outline import OutlineDuty, StatusOutline
from smartplan.telling.telling import said, toned
from smartplan.value import dataclass
from smartplan.wording import Lang, Text, dated, shortened


@dataclass(frozen=True, slots=True)
class StatusAsked:
    """How it is told: on which day, of which agency, on one screen or whole, with its lines."""

    day: date
    agency: str = ""
    is_brief: bool = False
    is_explained: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """The outline of a plan and how it is told."""

    held: StatusOutline
    asked: StatusAsked
    lang: Lang

    def say(self, text: Text) -> str:
        """A text in the language of the reader."""
        return text.say(self.lang)

    def name(self, agency: str) -> str:
        """The name of an agency as tables have it."""
        return next((one.name for one in self.held.agencies if one.id == agency), agency)

    def words(self, one: OutlineDuty) -> str:
        """What is owed."""
        said = self.say(one.whole)
        return said if one.thing.id else capital(said)

    def heads(self, *texts: Text) -> list[str]:
        """The heads of columns, which one screen does without where they go without saying."""
        return [] if self.asked.is_brief else [self.say(text) for text in texts]

    def brief(self, one: OutlineDuty) -> str:
        """The same in the few letters that a cell has; an item its number and what is asked."""
        if one.kind == _ITEM:
            return shortened(self.say(one.thing).partition(" ")[2], _ITEM_LETTERS)
        _, year, *keys = (*one.route.split("."), "")
        *_, part, last = ("", "", *keys[:-1])
        roman = ROMAN.get(last, "") if part == _QUARTERS and one.kind in _BRIEF else ""
        text = (_BRIEF_QUARTER if roman else _BRIEF.get(one.kind, one.text)).fill(
            year=year, quarter=Text(roman, last)
        )
        thing = shortened(self.say(one.thing).rstrip(". "), _THING)
        return f"{thing}: {self.say(text)}" if thing else capital(self.say(text))

    def late(self, one: OutlineDuty) -> str:
        """For how many days something is late."""
        days = (self.asked.day - one.since).days + 1 if one.since else 0
        return self.say((_DAYS if days > 1 else _DAY).fill(days=days))

    def duty(self, one: OutlineDuty) -> Inlines:
        """What is owed, and how late it is, or until when it can be done."""
        words = self.words(one)
        if one.since:
            return said(words, toned("error", f" ({self.say(_LATE.fill(days=self.late(one)))})"))
        if one.due:
            return said(words, toned("muted", f" ({self.say(_DUE.fill(day=dated(one.due)))})"))
        return said(words)


def table(heads: list[str], rows: list[list[Inlines]], align: list[Align]) -> Table:
    """Rows below their heads; without any, the heads are empty."""
    shown = heads or [""] * len(align)
    return Table(tuple(map(said, shown)), tuple(map(tuple, rows)), tuple(align), rowhead=True)


def capital(text: str) -> str:
    """A text as a line begins."""
    return f"{text[:1].upper()}{text[1:]}"


def pressing(one: OutlineDuty) -> tuple[bool, date, bool, date, str]:
    """What duties are sorted by: the longest overdue first, then errors, then what is due."""
    due = one.due.last if one.due else date.max
    return one.since is None, one.since or date.max, not one.is_grave, due, one.route


ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}
_THING = 20  # letters of a thing's name in a cell
_ITEM, _ITEM_LETTERS = "assessment", 38
_QUARTERS = "quarters"
_BRIEF = {
    "progress": Text("realisasi {year}", "progress {year}"),
    "recommendation": Text("rekomendasi {year}", "recommendation {year}"),
}
_BRIEF_QUARTER = Text("realisasi TW {quarter} {year}", "progress Q{quarter} {year}")
_DAYS = Text("{days} hari", "{days} days")
_DAY = Text("1 hari", "1 day")
_LATE = Text("lewat {days}", "{days} late")
_DUE = Text("paling lambat {day}", "by {day}")
