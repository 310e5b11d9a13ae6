"""SCH012: a region code that does not exist, or belongs to another region."""

from collections.abc import Iterator

from smartplan.finding import Severity
from smartplan.plan.model.manifest import Region
from smartplan.plan.plan import Plan
from smartplan.rules.rule import Problem, rule
from smartplan.shape.value_defects import REGION_CODE_MISMATCH
from smartplan.standards.regions import RegionEntry, formerly, named, regions, similar
from smartplan.wording import Text, listed, same


@rule(
    "SCH012",
    on=Region,
    severity=Severity.ERROR,
    message=Text("{problem}", "{problem}"),
    why=REGION_CODE_MISMATCH.why,
    instead=REGION_CODE_MISMATCH.instead,
    wrong=REGION_CODE_MISMATCH.wrong,
    right=REGION_CODE_MISMATCH.right,
)
def region_code_mismatch(region: Region, _: Plan) -> Iterator[Problem]:
    """Yield a code that is on no list, or a name that is another code's, or that two have."""
    if not region.code or not region.name:
        return
    entry = regions().get(region.code)
    matches = named(region.name) or formerly(region.name) or similar(region.name)
    if entry is None:
        text = Text("kode wilayah {code} tidak ada", "there is no region code {code}")
        yield Problem(region.at / "code", problem=text.fill(code=region.code), fix=_codes(matches))
    elif entry not in named(region.name):
        text = Text(
            "kode {code} adalah {right} ({province}), bukan {name}",
            "code {code} is {right} ({province}), not {name}",
        )
        values = {"code": entry.code, "right": entry.name, "province": entry.province}
        fix = Text("tulis name: {right}", "write name: {right}").fill(right=entry.name)
        if matches and (codes := _codes(matches)):
            fix = Text("{fix}, atau {codes}", "{fix}, or {codes}").fill(fix=fix, codes=codes)
        problem = text.fill(name=region.name, **values)
        yield Problem(region.at / "name", needs=(region.at / "code",), problem=problem, fix=fix)
    elif len(both := named(region.name)) > 1:
        text = Text("{name} dapat berarti {both}", "{name} may be {both}")
        names = listed([same(one.name) for one in both], last=Text("atau", "or"))
        fix = Text("tulis name: {right}", "write name: {right}").fill(right=entry.name)
        yield Problem(region.at / "name", problem=text.fill(name=region.name, both=names), fix=fix)


def _codes(matches: list[RegionEntry]) -> Text | None:
    if not matches:
        return None
    codes = listed(
        [same(f'"{match.code}" ({match.name})') for match in matches],
        last=Text("atau", "or"),
    )
    return Text("tulis code: {codes}", "write code: {codes}").fill(codes=codes)
