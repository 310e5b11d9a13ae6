"""What has to be said under every score: what is broken, made up, unknown or proposed."""

from collections.abc import Iterator

from smartplan.scoring.report import Report
from smartplan.wording import Text, listed


def cautions(report: Report) -> Iterator[tuple[Text, bool]]:
    """What has to be said under every score, and whether it is grave."""
    scores = report.scores
    if report.errors:
        yield _ERRORS.fill(n=report.errors), True
    if not scores.of:
        yield _NO_STANDARD.fill(standard=scores.standard), True
    for route, message, fix in report.flaws:
        flaw = _FLAWED.fill(standard=scores.standard, route=route, message=message, fix=fix)
        yield flaw, True
    made_up = sum(one.is_illustration and one.level is not None for one in scores.indicators())
    if made_up:
        yield _ILLUSTRATED.fill(n=made_up, of=scores.assessed), False
    if lent := [one for one in scores.indicators() if one.borrowed_from]:
        pairs = "; ".join(f"{one.id} ← {one.borrowed_from}" for one in lent)
        yield _BORROWED.fill(n=len(lent), of=scores.of, pairs=pairs), False
    if scores.unknown:
        more = ", …" if len(scores.unknown) > _FEW else ""
        names = ", ".join(scores.unknown[:_FEW]) + more
        yield _FOREIGN.fill(n=len(scores.unknown), standard=scores.standard, names=names), False
    if scores.proposed:
        parts = listed(scores.proposed)
        yield _PROPOSED.fill(standard=scores.standard, parts=parts), False


_FEW = 5  # of a long list of ids, so many are named
_ERRORS = Text(
    "{n} galat di berkas rencana dapat mengubah nilai ini; jalankan `smartplan validate`.",
    "errors in the plan's files ({n}) may change this score; run `smartplan validate`.",
)
_NO_STANDARD = Text(
    "standar {standard} tidak dikenal atau rusak; jalankan `smartplan validate`.",
    "the standard {standard} is not known or broken; run `smartplan validate`.",
)
_FLAWED = Text(
    "standar {standard}, {route}: {message}; {fix}",
    "standard {standard}, {route}: {message}; {fix}",
)
_ILLUSTRATED = Text(
    "{n} dari {of} tingkat ditandai ilustrasi: contoh, bukan keadaan daerah.",
    "{n} of {of} levels are marked as illustrations: examples, not the state of the region.",
)
_BORROWED = Text(
    "{n} dari {of} indikator diambil dari padanan usulan pada standar rencana: {pairs}.",
    "{n} of {of} indicators are taken from proposed counterparts in the plan's own standard: "
    "{pairs}.",
)
_FOREIGN = Text(
    "{n} indikator di readiness.yaml tidak ada dalam standar {standard}: {names}.",
    "indicators in readiness.yaml that the standard {standard} does not have ({n}): {names}.",
)
_PROPOSED = Text(
    "Usulan, bukan resmi: {parts} pada standar {standard}.",
    "Proposed, not official: {parts} of the standard {standard}.",
)
