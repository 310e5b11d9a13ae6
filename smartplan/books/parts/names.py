"""Names of what the plan refers to by id; an id that names nothing stands for itself."""

from collections.abc import Iterable, Sequence

from smartplan.books.blank import BLANK, BlankWords
from smartplan.books.region_words import is_city
from smartplan.facts.codes import program_codes
from smartplan.facts.quantities import with_unit
from smartplan.measure import Measured
from smartplan.plan.model.common import Indicator
from smartplan.plan.model.program import Fund, Horizon
from smartplan.plan.plan import Plan
from smartplan.shape.kinds import Choice
from smartplan.wording import Lang, Text


def agency(plan: Plan, ref: str | None, lang: Lang) -> str:
    """The official name of an agency."""
    found = plan.organization.agencies.get(ref or "")
    return (found.name if found else ref) or BLANK.say(lang)


def agency_short(plan: Plan, ref: str | None, lang: Lang) -> str:
    """The short name of an agency, for tables."""
    found = plan.organization.agencies.get(ref or "")
    return ((found.short or found.name) if found else ref) or BLANK.say(lang)


def partner(plan: Plan, ref: str) -> str:
    """The name of a partner."""
    found = plan.organization.partners.get(ref)
    return found.name if found and found.name else ref


def program(plan: Plan, ref: str) -> str:
    """The name of a program."""
    found = plan.programs.get(ref)
    return found.name if found and found.name else ref


def coded(plan: Plan, ref: str) -> str:
    """A program by its code and its name, as it is named first: `SG-03 Jalur Layanan`."""
    code = program_codes(plan).get(ref)
    return f"{code} {program(plan, ref)}" if code else program(plan, ref)


def issue(plan: Plan, ref: str) -> str:
    """The name of a strategic issue."""
    found = plan.profile.issues.get(ref)
    return found.name if found and found.name else ref


def goal(plan: Plan, ref: str) -> str:
    """The wording of a goal, without the full stop at its end."""
    found = plan.profile.goals.get(ref)
    return unstopped(found.text) if found and found.text else ref


def dimension(plan: Plan, ref: str | None, lang: Lang) -> str:
    """The name of a dimension in the plan's set."""
    if ref is None:
        return BLANK.say(lang)
    held = plan.dimensions.dimensions.get(ref) if plan.dimensions else None
    return held.label.say(lang) if held else ref


def subdimension(plan: Plan, dimension_id: str | None, ref: str | None, lang: Lang) -> str:
    """The name of a sub-dimension."""
    if ref is None:
        return BLANK.say(lang)
    held = plan.dimensions.dimensions.get(dimension_id or "") if plan.dimensions else None
    sub = held.subdimensions.get(ref) if held else None
    return sub.name.text.say(lang) if sub and sub.name else ref


def dimension_heading(plan: Plan, ref: str, lang: Lang) -> str:
    """The name of a dimension where it stands by itself, in Indonesian with its gloss."""
    held = plan.dimensions.dimensions.get(ref) if plan.dimensions else None
    return held.heading.say(lang) if held else ref


def subdimension_heading(plan: Plan, dimension_id: str, ref: str, lang: Lang) -> str:
    """The name of a sub-dimension where it stands by itself, in Indonesian with its gloss."""
    held = plan.dimensions.dimensions.get(dimension_id) if plan.dimensions else None
    sub = held.subdimensions.get(ref) if held else None
    return sub.heading.say(lang) if sub else ref


def codes_of(plan: Plan, refs: Iterable[str]) -> tuple[str, ...]:
    """The codes of programs, in the order given; what is no program keeps its word."""
    codes = program_codes(plan)
    return tuple(codes.get(ref, ref) for ref in refs)


def choice(member: Choice | None, lang: Lang) -> str:
    """The label of a choice, or that it has not been filled in."""
    return (member.label if member else BLANK).say(lang)


def fund(plan: Plan, funds: Sequence[Fund], lang: Lang) -> str:
    """The name of a fund, or of several that share one amount."""
    held = [_fund(plan, one, lang) for one in funds]
    return " + ".join(held) or _NO_FUND.say(lang)


def _fund(plan: Plan, held: Fund, lang: Lang) -> str:
    """The region's own budget bears the name of its kind of region."""
    if held is Fund.APBD and lang == "id":
        return _OWN_BUDGET[is_city(plan)]
    return capital(held.label.say(lang))


def capital(text: str) -> str:
    """A text with its first letter large, for the start of a sentence or a cell."""
    return text if isinstance(text, BlankWords) else text[:1].upper() + text[1:]


def lowered(text: str) -> str:
    """A name inside a sentence: small at its start, unless it begins with capitals or a name."""
    return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text


def heading(text: str, lang: Lang) -> str:
    """A text as a heading: in Indonesian every word but the small ones begins large."""
    if lang == "en":
        return capital(text)
    words = text.split(" ")
    return " ".join(
        word if at and word in _SMALL else capital(word) for at, word in enumerate(words)
    )


def unstopped(text: str) -> str:
    """A text without the full stop at its end, to stand inside a sentence or a cell."""
    return text.strip().rstrip(".")


def series(items: Iterable[str], lang: Lang) -> str:
    """Items as a sentence lists them: `a, b, dan c`; the words of a blank where there are none."""
    words = list(items)
    if not words:
        return BLANK.say(lang)
    last = "dan" if lang == "id" else "and"
    if len(words) < 3:  # noqa: PLR2004 -- two items take no comma
        return f" {last} ".join(words)
    comma = "," if lang == "id" else ""
    return f"{', '.join(words[:-1])}{comma} {last} {words[-1]}"


def lines(items: Iterable[str], lang: Lang) -> str:
    """Items one after another, parted by semicolons; for cells that hold long wordings."""
    return "; ".join(items) or BLANK.say(lang)


def years(held: Iterable[int], lang: Lang) -> str:
    """Years with their runs drawn together: `2023–2025, 2027`."""
    runs: list[list[int]] = []
    for year in sorted(set(held)):
        if runs and year == runs[-1][-1] + 1:
            runs[-1].append(year)
        else:
            runs.append([year])
    said = [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    return ", ".join(said) or BLANK.say(lang)


def quantity(value: Measured, unit: str | None, lang: Lang) -> str:
    """A value with its unit: `62,5%`, `20 kelurahan`, `81,2 (nilai 0-100)`."""
    return with_unit(value, unit, lang)


def trajectory(indicator: Indicator, lang: Lang) -> str:
    """An indicator's way in one line: `31% (2022) → 22% (2023) → 8% (2025)`."""
    steps = []
    baseline = indicator.baseline
    if baseline and baseline.value is not None:
        since = f" ({baseline.year})" if baseline.year else ""
        steps.append(quantity(baseline.value, indicator.unit, lang) + since)
    else:
        steps.append(_NO_BASELINE.say(lang))
    targets = sorted(indicator.targets.items())
    steps += [f"{quantity(value, indicator.unit, lang)} ({year})" for year, value in targets]
    if not targets:
        steps.append(_NO_TARGET.say(lang))
    return " → ".join(steps)


def horizon_of(plan: Plan, horizon: Horizon | None, lang: Lang) -> str:
    """A horizon with the years that the plan gives it: `Jangka pendek (sampai 2023)`."""
    if horizon is None:
        return BLANK.say(lang)
    limits = plan.manifest.horizons
    last = getattr(limits, horizon.value) if limits else None
    label = capital(horizon.label.say(lang))
    return f"{label} ({_UNTIL.say(lang)} {last})" if last else label


def programs(plan: Plan, ids: Sequence[str]) -> tuple[str, ...]:
    """The names of several programs."""
    return tuple(program(plan, ref) for ref in ids)


_OWN_BUDGET = ("APBD Kabupaten", "APBD Kota")
_NO_FUND = Text("Sumber dana belum ditetapkan", "Fund not set yet")
_SMALL = frozenset({"dan", "di", "ke", "dari", "yang", "per", "untuk", "dengan", "pada", "atau"})
_NO_BASELINE = Text("nilai awal belum diukur", "starting value not measured yet")
_NO_TARGET = Text("target belum ditetapkan", "no target set yet")
_UNTIL = Text("sampai", "until")
