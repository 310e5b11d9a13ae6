"""The words and bars in which scores are told, shared by their writers."""

import textwrap
from collections.abc import Iterator, Sequence

from smartplan.plan.model.readiness import Measurement
from smartplan.scoring.marginal_weights import marginal_weights
from smartplan.scoring.report import Report
from smartplan.scoring.scores import HIGHEST, AnyScore, IndicatorScore, Scores
from smartplan.wording import Lang, Text, grouped, listed, number, same
from smartplan.writers.text.terminal import WIDTH, Line

UNKNOWN = "–"
FEW = 5  # of a long list of ids, so many are named


def two(value: float | None, lang: Lang) -> str:
    """A score at two decimals; a dash for what is not known."""
    return UNKNOWN if value is None else grouped(value, lang, decimals=2)


def both(value: float | None) -> Text:
    """A score in both languages, for the slot of a sentence."""
    return Text(two(value, "id"), two(value, "en"))


def three(value: float, lang: Lang) -> str:
    """A figure on the way to a score, at three decimals so that sums come out."""
    return grouped(value, lang, decimals=3)


def signed(value: float, lang: Lang) -> str:
    """A difference with its sign."""
    return f"{'+' if value > 0 else ''}{two(value, lang)}".replace("-", "−")


def level(value: int | None) -> str:
    """A level; a dash for what is not assessed."""
    return UNKNOWN if value is None else str(value)


def span(low: float, high: float, lang: Lang) -> str:
    """A range of scores."""
    return f"{two(low, lang)}–{two(high, lang)}"


def bar(low: float, high: float, width: int = 10) -> str:
    """A bar from 0 to 5: solid up to what is certain, hatched where it is open, light beyond."""
    solid = round(low / HIGHEST * width)
    hatched = max(round(high / HIGHEST * width) - solid, 0)
    return "█" * solid + "▒" * hatched + "░" * (width - solid - hatched)


def wrapped(text: str, indent: int, style: str = "") -> Iterator[Line]:
    """A sentence on as many lines as it takes; the later ones indented."""
    for line in textwrap.wrap(text, WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False):
        yield [(line, style)]


def value_of(node: AnyScore, lang: Lang) -> str:
    """What the value column shows: a level with a star where it is not the one claimed."""
    if not isinstance(node, IndicatorScore):
        return two(node.score, lang)
    return f"{level(node.level)}{'*' if node.why else ''}"


def target_of(node: AnyScore, lang: Lang) -> str:
    """What the target column shows."""
    if not isinstance(node, IndicatorScore):
        return two(node.target, lang)
    return level(node.target_level)


def remark_of(node: AnyScore, lang: Lang) -> str:
    """What the last column shows: the open range of a node, the claims behind a level."""
    if not isinstance(node, IndicatorScore):
        open_range = f"{span(node.low, node.high, lang)}  " if node.low != node.high else ""
        return f"{open_range}{node.assessed}/{node.of}"
    if node.level is None:
        return NOT_ASSESSED.say(lang)
    said = []
    if node.claimed_level != node.level and node.claimed_level is not None:
        said.append(CLAIM.fill(level=node.claimed_level).say(lang))
    if node.confirmed_level is not None:
        said.append(ASSESSOR.fill(level=node.confirmed_level).say(lang))
    return ", ".join(said)


def open_range(scores: Scores) -> Text | None:
    """The sentence that says how much is not assessed."""
    left = scores.of - scores.assessed
    if not left:
        return None
    return OPEN.fill(low=both(scores.low), high=both(scores.high), left=left, of=scores.of)


def best_raises(scores: Scores, count: int = 3) -> Sequence[tuple[IndicatorScore, float]]:
    """The indicators below their target whose targets would bring the most, with the points."""
    carried = marginal_weights(scores)
    found = [
        (one, float((one.target_level - one.level) * carried.get(one.id, 0)))
        for one in scores.indicators()
        if one.level is not None and one.target_level is not None and one.target_level > one.level
    ]
    return sorted(found, key=lambda pair: -pair[1])[:count]


def measured(value: Measurement | None, lang: Lang) -> str:
    """A measured value with its unit and year; nothing where there is none."""
    if value is None or value.amount is None:
        return ""
    year = f"({value.year})" if value.year else ""
    return " ".join(part for part in (number(value.amount, lang), value.unit, year) if part)


def small_print(report: Report) -> Iterator[Text]:
    """What has to be said under every score: what is broken, made up, unknown or proposed."""
    scores = report.scores
    if report.errors:
        yield ERRORS.fill(n=report.errors)
    if not scores.of:
        yield NO_STANDARD.fill(standard=scores.standard)
    for route, message, fix in report.flaws:
        yield FLAWED.fill(standard=scores.standard, route=route, message=message, fix=fix)
    made_up = sum(one.is_illustration and one.level is not None for one in scores.indicators())
    if made_up:
        yield ILLUSTRATED.fill(n=made_up, of=scores.assessed)
    if lent := [one for one in scores.indicators() if one.borrowed_from]:
        yield BORROWED.fill(n=len(lent), of=scores.of)
        for one in lent:
            yield same(f"  {one.id} ← {one.borrowed_from}")
    if scores.unknown:
        more = ", …" if len(scores.unknown) > FEW else ""
        names = ", ".join(scores.unknown[:FEW]) + more
        yield FOREIGN.fill(n=len(scores.unknown), standard=scores.standard, names=names)
    if scores.proposed:
        yield PROPOSED.fill(standard=scores.standard, parts=listed(scores.proposed))


BORROWED = Text(
    "{n} dari {of} indikator diambil dari padanan usulan pada standar rencana:",
    "{n} of {of} indicators are taken from proposed counterparts in the plan's own standard:",
)
NOT_ASSESSED = Text("belum dinilai", "not assessed")
CLAIM = Text("klaim {level}", "claim {level}")
ASSESSOR = Text("asesor {level}", "assessor {level}")
PROPOSED = Text(
    "Usulan, bukan resmi: {parts} pada standar {standard}.",
    "Proposed, not official: {parts} of the standard {standard}.",
)
OPEN = Text(
    "rentang {low}–{high}: {left} dari {of} indikator belum dinilai (dihitung 0 dan 5)",
    "range {low}–{high}: {left} of {of} indicators are not assessed (counted as 0 and as 5)",
)
OUT_OF_FIVE = Text("dari 5", "of 5")
NOTHING = Text("belum ada yang dinilai", "nothing is assessed yet")
VALUE = Text("nilai", "value")
TARGET = Text("target", "target")
RANGE = Text("rentang, dinilai", "range, assessed")
STARRED = Text(
    "* tingkat yang dihitung berbeda dari yang dinyatakan:",
    "* the level that counts is not the one claimed:",
)
ILLUSTRATED = Text(
    "{n} dari {of} tingkat ditandai ilustrasi: contoh, bukan keadaan daerah.",
    "{n} of {of} levels are marked as illustrations: examples, not the state of the region.",
)
FOREIGN = Text(
    "{n} indikator di readiness.yaml tidak ada dalam standar {standard}: {names}.",
    "indicators in readiness.yaml that the standard {standard} does not have ({n}): {names}.",
)
FLAWED = Text(
    "standar {standard}, {route}: {message}; {fix}",
    "standard {standard}, {route}: {message}; {fix}",
)
ERRORS = Text(
    "{n} galat di berkas rencana dapat mengubah nilai ini; jalankan `smartplan validate`.",
    "errors in the plan's files ({n}) may change this score; run `smartplan validate`.",
)
NO_STANDARD = Text(
    "standar {standard} tidak dikenal atau rusak; jalankan `smartplan validate`.",
    "the standard {standard} is not known or broken; run `smartplan validate`.",
)
BEST = Text(
    "Target yang paling menaikkan nilai (tambahan poin):",
    "Targets that would raise the score most (points to be had):",
)
TRACES = Text("Asal setiap poin", "Where every point comes from")
ILLUSTRATION = Text("ilustrasi, bukan keadaan sebenarnya", "an illustration, not the real state")
