"""How often a body met, in a sentence."""

from smartplan.books.parts.nouns import MEETING, counted
from smartplan.plan.model.organization import Body
from smartplan.plan.plan import Plan
from smartplan.wording import Lang, Text, day


def met(plan: Plan, name: Text, body: Body, lang: Lang) -> str:
    """How often a body met and when last; of outsiders only what is on record."""
    held = [one for one in body.meetings if one.date and not one.date.is_after(plan.as_of)]
    days = [one.date for one in held if one.date]
    if not days:
        return ""
    outside = sum(one.external is True for one in held)
    is_open = any(one.external is None for one in held)
    text = _MET_ALL if outside == len(held) else _MET_BARE if is_open and not outside else _MET
    return text.fill(
        name=name,
        count=counted(len(held), MEETING),
        last=day(max(days, key=lambda day: day.last), lang),
        outside=outside,
    ).say(lang)


_MET_BARE = Text(
    "{name} tercatat mengadakan {count}, terakhir pada {last}.",
    "The {name} has {count} on record, the last on {last}.",
)
_MET_ALL = Text(
    "{name} tercatat mengadakan {count}, terakhir pada {last}; semuanya dihadiri unsur di "
    "luar pemerintah.",
    "The {name} has {count} on record, the last on {last}; people from outside "
    "government took part in all of them.",
)
_MET = Text(
    "{name} tercatat mengadakan {count}, terakhir pada {last}; {outside} di antaranya dihadiri "
    "unsur di luar pemerintah.",
    "The {name} has {count} on record, the last on {last}; people from outside "
    "government took part in {outside}.",
)
