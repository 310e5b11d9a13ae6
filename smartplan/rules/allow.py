"""Suppressions at work: allowed findings are left out, faulty allowances are told."""

from collections.abc import Collection, Iterable, Mapping

from smartplan.finding import Defect, Finding, Place, Severity, Silenced, Silencer, Spot
from smartplan.source.allow import Allowance, allowances
from smartplan.source.read import YamlFile
from smartplan.wording import Text

NO_REASON = Defect(
    code="SUP001",
    name="allowance_without_reason",
    severity=Severity.WARNING,
    message=Text(
        "pengecualian {code} tidak menyebut alasan", "the allowance of {code} gives no reason"
    ),
    why=Text(
        "Temuan yang dikecualikan tanpa alasan tidak dapat dinilai oleh penelaah berikutnya.",
        "A reviewer cannot judge a finding that was allowed without a reason.",
    ),
    instead=Text("Tulis alasannya setelah --.", "Write the reason after --."),
    fix=Text("tulis: allow {code} -- alasannya", "write: allow {code} -- the reason"),
    wrong="status: planned  # smartplan: allow BUD003\n",
    right="status: planned  # smartplan: allow BUD003 -- dibiayai provinsi\n",
)

UNUSED = Defect(
    code="SUP002",
    name="unused_allowance",
    severity=Severity.WARNING,
    message=Text(
        "pengecualian {code} tidak lagi diperlukan",
        "the allowance of {code} is not needed any more",
    ),
    why=Text(
        "Pengecualian yang tertinggal akan menyembunyikan kesalahan yang sama bila kelak muncul.",
        "An allowance left behind will hide the same mistake should it come back.",
    ),
    instead=Text(
        "Jadikan komentar biasa tanpa smartplan: allow; alasannya boleh tinggal.",
        "Turn it into an ordinary comment without smartplan: allow; its reason may stay.",
    ),
    fix=Text(
        "jadikan komentar biasa tanpa allow {code}",
        "turn it into an ordinary comment without allow {code}",
    ),
    wrong="lead: diskominfo  # smartplan: allow REF001 -- menunggu SK\n",
    right="lead: diskominfo\n",
)

DEFECTS = (NO_REASON, UNUSED)


def allowed(
    findings: Collection[Finding], documents: Mapping[str, YamlFile]
) -> tuple[tuple[Finding, ...], tuple[Silenced, ...]]:
    """The placed findings less those allowed on their line, plus those about the allowances.

    An allowance without a reason does not count. One that is for a code that was not looked for
    at this stage would be reported as unused: callers pass all findings, then filter. None is,
    while a file of the plan could not be read.
    """
    every = {file: allowances(document.text) for file, document in documents.items()}
    if not any(every.values()):
        return tuple(findings), ()
    used: set[tuple[str, Allowance]] = set()
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    for finding in findings:
        spot = finding.place.spot
        match = _match(finding.code, spot, every) if spot else None
        if spot and match:
            used.add((spot.file, match))
            at = _spot(spot.file, match)
            silenced.append(Silenced(finding, Silencer.ALLOWANCE, match.reason, at))
        else:
            kept.append(finding)
    is_whole = _is_whole(findings)
    for file, found in every.items():
        kept += [
            judged for one in found if (judged := _judged(file, one, used, is_whole=is_whole))
        ]
    return tuple(sorted(kept, key=lambda finding: finding.order)), tuple(silenced)


def _is_whole(findings: Iterable[Finding]) -> bool:
    """Whether every file was read: else a rule may be silent only because of what is unknown."""
    return not any(
        finding.severity is Severity.ERROR
        and not finding.place.route
        and (finding.code in _NOT_READ or finding.code.startswith("SYN"))
        for finding in findings
    )


def _match(code: str, spot: Spot, every: Mapping[str, tuple[Allowance, ...]]) -> Allowance | None:
    for allowance in every.get(spot.file, ()):
        if allowance.code == code and allowance.covers == spot.line and allowance.reason:
            return allowance
    return None


def _judged(
    file: str, one: Allowance, used: set[tuple[str, Allowance]], *, is_whole: bool
) -> Finding | None:
    place = Place(file=file, spot=_spot(file, one))
    if not one.reason:
        return NO_REASON.at(place, code=one.code)
    if (file, one) in used or not is_whole:
        return None
    return UNUSED.at(place, code=one.code)


def _spot(file: str, one: Allowance) -> Spot:
    return Spot(file, one.line, one.column, one.line, one.column + one.width)


# What is told, at no route of its own, of a file that is missing or misnamed.
_NOT_READ = ("SCH002", "SCH010")
