"""What reviewers changed and remarked, as what is said of a plan: to be merged into its files."""

import re
from collections.abc import Iterator, Sequence

from smartplan.failure import Failure
from smartplan.incoming.said import GONE, Concern, ConcernKind, Heard, NewEntry, Provenance, Said
from smartplan.plan.model.common import Entity
from smartplan.plan.model.progress import Progress, Recommendation
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.source.node import Node
from smartplan.wordfiles.review import BookReview, FieldEdit, ReviewedChange, ReviewedComment
from smartplan.wording import Lang, Text


def changes_said(review: BookReview, lang: Lang) -> list[Heard]:
    """Each changed text as said by whoever changed it; contested ones are conflicts."""
    by_route: dict[Route, list[ReviewedChange]] = {}
    contested = {field.route for field in review.contested}
    for one in review.changes:
        if one.field and one.edit and one.field.route not in contested:
            by_route.setdefault(one.edit.route, []).append(one)
    heard: dict[tuple[str, str], tuple[list[Said], list[Concern]]] = {}
    for route, those in by_route.items():
        first = those[0]
        who = ", ".join(dict.fromkeys(name for one in those for name in one.authors))
        said, concerns = heard.setdefault((first.place.file, who), ([], []))
        origin = change_place(first, lang)
        base = first.edit.base if first.edit else ""
        value = combined(base, [one.edit for one in those if one.edit])
        if value is None:
            concerns.append(Concern(origin, _CROSSING, ConcernKind.CONFLICT, route=route, who=who))
        else:
            said.append(Said(route, base, value or GONE, origin, who))
    for held in review.contested.values():
        for one in held:
            who = ", ".join(one.authors)
            concern = Concern(
                change_place(one, lang),
                _CONTESTED,
                ConcernKind.CONFLICT,
                route=one.route,
                base=one.old,
                theirs=one.new,
                who=who,
            )
            heard.setdefault((one.place.file, who), ([], []))[1].append(concern)
    rows = {one.name: one.rows for one in review.files}
    return [
        Heard(file, tuple(said), who, rows[file], tuple(concerns))
        for (file, who), (said, concerns) in heard.items()
    ]


def combined(base: str, edits: Sequence[FieldEdit]) -> str | None:
    """A text with several changes at once; None where two of them change the same words."""
    spans = sorted(_span(base, one.value) for one in edits)
    parts: list[str] = []
    done = 0
    for start, end, text in spans:
        if start < done:
            return None
        parts += (base[done:start], text)
        done = end
    return "".join((*parts, base[done:]))


def _span(base: str, value: str) -> tuple[int, int, str]:
    """From where to where a text differs, and what stands there."""
    most = min(len(base), len(value))
    start = next((at for at in range(most) if base[at] != value[at]), most)
    left = most - start
    end = next((at for at in range(left) if base[-1 - at] != value[-1 - at]), left)
    return start, len(base) - end, value[start : len(value) - end]


def recommendations(review: BookReview, plan: Plan, to: str, lang: Lang) -> list[Heard]:
    """The open comments as recommendations of a year; Failure where `to` is no file of a year."""
    found = _YEAR_FILE.fullmatch(to)
    if not found:
        raise Failure(_NO_YEAR.fill(file=to))
    holder = Route((_FOLDER, found[1], key_of(Progress.recommendations)))
    heard: dict[tuple[str, str], list[NewEntry]] = {}
    for one in review.comments:
        if not one.is_resolved and one.text:
            entry = NewEntry(holder, _data(one, plan), comment_place(one, lang), one.author)
            heard.setdefault((one.place.file, one.author), []).append(entry)
    return [Heard(file, tuple(said), who) for (file, who), said in heard.items()]


def change_place(one: ReviewedChange, lang: Lang) -> Provenance:
    """Where a change was made, as it is told."""
    return Provenance(one.place.file, _CHANGE.fill(n=one.place.number).say(lang))


def comment_place(one: ReviewedComment, lang: Lang) -> Provenance:
    """Where a comment was made, as it is told."""
    return Provenance(one.place.file, _COMMENT.fill(n=one.place.number).say(lang))


def _data(one: ReviewedComment, plan: Plan) -> dict[str, Node]:
    """A comment as a recommendation, with what it was about for the team alone."""
    data: dict[str, Node] = {}
    if one.author:
        data[key_of(Recommendation.by)] = one.author
    data[key_of(Recommendation.text)] = one.text
    if programs := [id for id, held in plan.programs.items() if _is_in(one.route, held.at)]:
        data[key_of(Recommendation.programs)] = list(programs)
    data[key_of(Entity.internal_note)] = "; ".join(_about(one, plan.language))
    return data


def _about(one: ReviewedComment, lang: Lang) -> Iterator[str]:
    """When it was said, of which words and of what, and what was answered."""
    day = f" {one.day.date().isoformat()}" if one.day else ""
    yield _SAID.fill(day=day, at=one.route or one.place.heading or "–").say(lang)
    if one.quote:
        yield f'"{one.quote[:_QUOTED]}"'
    for reply in one.replies:
        yield f"{reply.author or '–'}: {' '.join(reply.text.split())}"


def _is_in(route: Route | None, program: Route) -> bool:
    return route is not None and route.within(program)


_FOLDER = "progress"
_YEAR_FILE = re.compile(r"(?:.*/)?progress/((?:19|20|21)[0-9]{2})\.yaml")
_QUOTED = 200
_CHANGE = Text("perubahan {n}", "change {n}")
_COMMENT = Text("komentar {n}", "comment {n}")
_SAID = Text("Komentar{day} pada {at}", "Comment{day} at {at}")
_CONTESTED = Text(
    "para penelaah mengubahnya berbeda-beda; pilih satu dengan --author",
    "reviewers changed this in different ways; choose one of them with --author",
)
_CROSSING = Text(
    "dua perubahan pada kata-kata yang sama; ubah sendiri di berkasnya",
    "two changes of the same words; make them in the file yourself",
)
_NO_YEAR = Text(
    "{file} bukan berkas realisasi; tulis misalnya --to progress/2025.yaml",
    "{file} is no file of progress; write for example --to progress/2025.yaml",
)
