"""A sign that nobody sees in an id or a word: told with what is wrong there, not once more."""

from collections.abc import Iterable, Iterator, Mapping

from smartplan.finding import Finding, Severity
from smartplan.plan.files import kind_of
from smartplan.plan.plan import Dangling
from smartplan.shape.signs import without_hidden
from smartplan.source.read import YamlFile
from smartplan.source.spans import Letters
from smartplan.source.text_defects import CONTROL_CHARACTER


def is_hidden_sign(finding: Finding) -> bool:
    """Whether a finding tells of a sign that nobody sees, which leaves its file readable."""
    return finding.code == CONTROL_CHARACTER.code and finding.severity is Severity.WARNING


def told_once(
    findings: Iterable[Finding],
    dangling: Iterable[Dangling],
    documents: Mapping[str, YamlFile],
) -> list[Finding]:
    """The findings without those of such a sign on the line of a word that is wrong for it.

    The word's own finding says which sign it is, and what to write.
    """
    findings = list(findings)
    held = {one.place.file for one in findings if is_hidden_sign(one)}
    lines = {file: set(_lines(file, findings, dangling, documents)) for file in held}
    return [
        one
        for one in findings
        if not (
            is_hidden_sign(one) and one.place.spot and one.place.spot.line in lines[one.place.file]
        )
    ]


def _lines(
    file: str,
    findings: Iterable[Finding],
    dangling: Iterable[Dangling],
    documents: Mapping[str, YamlFile],
) -> Iterator[int]:
    """The lines of a file on which a key, an id or a word is wrong that holds such a sign."""
    document, kind = documents.get(file), kind_of(file)
    if document is None or kind is None:
        return
    letters = Letters(document, kind.at)
    wrong = [
        (one.place.route, one.place.on_key)
        for one in findings
        if one.place.file == file and one.place.spot is None
    ]
    for item in dangling:
        reference = item.reference
        if item.meant and reference.route[: len(kind.at)] == kind.at:
            wrong.append((reference.route, reference.on_key))
    for route, on_key in wrong:
        if not letters.span(route):
            continue
        held = route.key if on_key else letters.data(route)
        if isinstance(held, str) and held != without_hidden(held):
            yield letters.line(route)
