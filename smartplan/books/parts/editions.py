"""The other editions of the masterplan."""

from smartplan.books.blank import BLANK
from smartplan.books.parts import names
from smartplan.books.parts.foundation import instrument_line
from smartplan.books.parts.part import BookPart, illustrated, remarks
from smartplan.plan.plan import Plan
from smartplan.value import dataclass
from smartplan.wording import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionRow(BookPart):
    """Another edition of the masterplan."""

    period: str
    decree: str
    documents: tuple[str, ...]
    reason: str


def editions(plan: Plan, lang: Lang) -> tuple[EditionRow, ...]:
    """The other editions, the earliest first; those of unknown years last."""
    held = plan.manifest.versions
    return tuple(
        EditionRow(
            period=names.years(one.period.years, lang) if one.period else BLANK.say(lang),
            decree=instrument_line(plan, one.decree, lang) or "–",
            documents=one.documents,
            reason=one.reason or "",
            sources=one.sources,
            remarks=remarks(lang, one),
            illustration=illustrated(one),
        )
        for one in sorted(held, key=lambda one: one.period.years if one.period else (_LAST,))
    )


_LAST = 9999
