"""The goals without an indicator or a starting value, and those that no program serves."""

from smartplan.books.parts.nouns import GOAL, INDICATOR
from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import spread
from smartplan.facts.answering import goal_programs
from smartplan.wording import Text


@sentence("goals", order=10, weight=90)
def measured_goals(ground: Ground) -> Text | None:
    """Say how many have no indicator; that all have one, too."""
    goals = ground.plan.profile.goals.values()
    bare = [goal for goal in goals if not goal.indicators]
    if not goals:
        return None
    if not bare:
        return _MEASURED
    if len(bare) == len(goals):
        return _UNMEASURED
    return (_ONE_BARE if len(bare) == 1 else _BARE).fill(count=phrase.several(len(bare), GOAL))


@sentence("goals", order=20, weight=80)
def starting_values(ground: Ground) -> Text | None:
    """Say how many indicators have no starting value, so that progress cannot be told."""
    held = ground.plan.goal_indicators.values()
    bare = [one for one in held if one.baseline is None or one.baseline.value is None]
    if not held:
        return None
    if not bare:
        return _STARTED
    text = _ALL_BLIND if len(bare) == len(held) else _ONE_BLIND if len(bare) == 1 else _BLIND
    return text.fill(count=phrase.several(len(bare), INDICATOR))


@sentence("goals-after", order=10, weight=90)
def served_goals(ground: Ground) -> Text | None:
    """Say which goal most programs serve, and how many none does."""
    goals = ground.plan.profile.goals
    counts = {ref: len(goal_programs(ground.plan, ref)) for ref in goals}
    top, bare = spread.largest(counts), [ref for ref, count in counts.items() if not count]
    if not top:
        return None
    if bare:
        return (_ONE_LEFT if len(bare) == 1 else _LEFT).fill(count=phrase.several(len(bare), GOAL))
    if len(top) > 1 or len(counts) == 1:
        return _SERVED
    numbers = {ref: at for at, ref in enumerate(_in_order(ground), start=1)}
    return _MOST.fill(number=numbers[top[0]], count=phrase.small(counts[top[0]]))


def _in_order(ground: Ground) -> list[str]:
    """The goals as the book numbers them: by the order of their missions."""
    profile = ground.plan.profile
    order = {ref: at for at, ref in enumerate(profile.missions)}
    return sorted(
        profile.goals, key=lambda ref: order.get(profile.goals[ref].mission or "", len(order))
    )


_MEASURED = Text(
    "Setiap sasaran memiliki setidaknya satu indikator, sehingga tercapai atau tidaknya dapat "
    "diperiksa siapa pun.",
    "Each goal has at least one indicator, so that anyone can see whether it is reached.",
)
_ONE_BARE = Text(
    "Satu sasaran belum memiliki indikator; tanpa ukuran, sasaran itu tidak dapat dinyatakan "
    "tercapai.",
    "One goal has no indicator: without a measure nobody can say that it is reached.",
)
_BARE = Text(
    "Sebanyak {count} belum memiliki indikator; tanpa ukuran, sasaran itu tidak dapat dinyatakan "
    "tercapai.",
    "There are {count} without an indicator: without a measure nobody can say that they are "
    "reached.",
)
_UNMEASURED = Text(
    "Belum satu pun sasaran memiliki indikator, sehingga keberhasilan masterplan belum dapat "
    "diukur.",
    "No goal has an indicator, so that the success of the masterplan cannot be measured.",
)
_STARTED = Text(
    "Seluruh indikatornya memiliki nilai awal, sehingga kemajuan dapat dihitung sejak tahun "
    "pertama.",
    "All indicators have a starting value, so that progress can be told from the first year on.",
)
_ONE_BLIND = Text(
    "Satu indikator belum memiliki nilai awal; pengukurannya perlu didahulukan agar kemajuan "
    "dapat dihitung.",
    "One indicator has no starting value: it has to be measured first, so that progress can be "
    "told.",
)
_BLIND = Text(
    "Sebanyak {count} belum memiliki nilai awal; pengukurannya perlu didahulukan agar kemajuan "
    "dapat dihitung.",
    "There are {count} without a starting value: they have to be measured first, so that "
    "progress can be told.",
)
_ALL_BLIND = Text(
    "Belum satu pun indikatornya memiliki nilai awal, sehingga kemajuan belum dapat dihitung.",
    "No indicator has a starting value, so that progress cannot be told yet.",
)
_MOST = Text(
    "Sasaran yang didukung program terbanyak ialah Sasaran {number}, dengan {count} program; "
    "setiap sasaran lain juga memiliki pendukung.",
    "The goal that most programs serve is Goal {number}, with {count}; each of the others is "
    "served, too.",
)
_SERVED = Text(
    "Setiap sasaran didukung setidaknya satu program.",
    "Each goal is served by at least one program.",
)
_ONE_LEFT = Text(
    "Satu sasaran belum didukung program apa pun, sehingga pencapaiannya belum memiliki jalan.",
    "One goal is served by no program: nothing leads to it yet.",
)
_LEFT = Text(
    "Sebanyak {count} belum didukung program apa pun, sehingga pencapaiannya belum memiliki "
    "jalan.",
    "There are {count} that no program serves: nothing leads to them yet.",
)
