"""Funds as books print them: their words, several in a cell, and how these share an amount."""

import re
from collections.abc import Mapping
from decimal import Decimal

from smartplan.importing.figures import NumberStyle, folded_empty
from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.recipe import Recipe
from smartplan.importing.spelling import bare, folded
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.model.program import Fund
from smartplan.route import Route
from smartplan.shape.kinds import Choice
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text


class SplitYears(Choice):
    """For which years the parts of an amount hold that are printed once."""

    EVERY = "every-year", "setiap tahun", "every year"
    NONE = "unknown", "pembagian tahun lain tidak diketahui", "other years are not known"


@dataclass(frozen=True, slots=True)
class FundsSaid:
    """The funds of an amount; of several what each bears, as a share or in the table's unit."""

    funds: tuple[Fund, ...] = ()
    shares: Mapping[Fund, Decimal] | None = None
    parts: Mapping[Fund, Decimal] | None = None
    years: SplitYears = SplitYears.EVERY


class FundWords:
    """What is meant by the words for funds; gathers what is asked, in the recipe's `funds`."""

    def __init__(self, recipe: Recipe, style: NumberStyle) -> None:
        """Take the answers of the recipe."""
        self.recipe, self.style = recipe, style
        self.questions: list[RecipeQuestion] = []
        self._answers = {_key(printed): funds for printed, funds in recipe.funds.items()}
        self._others = {_key(printed): said for printed, said in recipe.answers.items()}
        self._asked: set[str] = set()

    def said(self, printed: str, origin: Provenance) -> FundsSaid | None:
        """The funds of a cell; None, and a question, where they are not sure."""
        text = bare(re.sub(r"\s*\n\s*", " / ", printed.strip()))
        if folded_empty(text) or folded(text) in _NO_FUND:
            return FundsSaid()
        answer = self._answers.get(_key(text))
        if answer is not None:
            return FundsSaid(answer)
        if (one := fund_of(text)) is not None and not re.search(r"\d\s*%", text):
            return FundsSaid((one,))
        return self._several(text, origin)

    def _several(self, text: str, origin: Provenance) -> FundsSaid | None:
        found: dict[Fund, tuple[Decimal, str] | None] = {}
        for part in re.split(_BETWEEN, text):
            match = re.fullmatch(_PART, part.strip())
            fund = fund_of(match["fund"]) if match else None
            if match is None or fund is None or fund in found:
                self._ask(text, _WHICH.fill(printed=text), origin)
                return None
            amount = self.style.number(match["amount"]) if match["amount"] else None
            found[fund] = None if amount is None else (amount, match["sign"] or "")
        funds = tuple(found)
        told = {fund: one for fund, one in found.items() if one is not None}
        if len(told) == len(found) and all(sign for _, sign in told.values()):
            if sum(one for one, _ in told.values()) == _WHOLE:
                return FundsSaid(funds, shares={f: one / 100 for f, (one, _) in told.items()})
        elif len(told) == len(found) and not any(sign for _, sign in told.values()):
            return self._parted(text, funds, {f: one for f, (one, _) in told.items()}, origin)
        elif not told and _is_joined(text):
            return FundsSaid(funds)
        return self._split(text, funds, origin)

    def _parted(
        self, text: str, funds: tuple[Fund, ...], parts: Mapping[Fund, Decimal], origin: Provenance
    ) -> FundsSaid | None:
        answer = self._others.get(_key(text))
        if years := _chosen(answer):
            return FundsSaid(funds, parts=parts, years=years)
        offered = tuple(Offered(one.label, one.value) for one in SplitYears)
        self._ask(
            text, _EVERY_YEAR.fill(printed=text), origin, offered, SplitYears.EVERY.value,
            at=Route(("answers", text)),
        )  # fmt: skip
        return None

    def _split(self, text: str, funds: tuple[Fund, ...], origin: Provenance) -> FundsSaid | None:
        """Funds whose shares nobody tells: as the recipe answers, in words or as together."""
        answer = self._others.get(_key(text), "")
        if folded(answer) in (TOGETHER, folded(_TOGETHER.id), folded(_TOGETHER.en)):
            return FundsSaid(funds)
        if answer and _key(answer) != _key(text):
            return self.said(answer, origin)
        self._ask(
            text, _SPLIT.fill(printed=text), origin, (Offered(_TOGETHER, TOGETHER),),
            at=Route(("answers", text)),
        )  # fmt: skip
        return None

    def _ask(
        self,
        text: str,
        message: Text,
        origin: Provenance,
        choices: tuple[Offered, ...] = (),
        proposal: Node = None,
        at: Route | None = None,
    ) -> None:
        if _key(text) in self._asked:
            return
        self._asked.add(_key(text))
        concern = Concern(origin, message, ConcernKind.ASK, choices)
        self.questions.append(RecipeQuestion(at or Route(("funds", text)), concern, proposal))


def fund_of(printed: str) -> Fund | None:
    """The fund that words certainly mean: one, not the first of several."""
    words = folded(printed)
    if words in _LABELS:
        return _LABELS[words]
    parts = re.split(_BETWEEN, printed.strip())
    if re.search(_SEVERAL, printed.strip()) or len(set(re.findall(_ANY, words))) > 1:
        return None
    if len(parts) > 1 and sum(fund_of(part) is not None for part in parts) > 1:
        return None
    return next((fund for pattern, fund in _WORDS if re.fullmatch(pattern, words)), None)


def _is_joined(text: str) -> bool:
    """Whether funds are joined as a book of smartplan joins those that share an amount."""
    return all(sign.strip() == "+" for sign in re.findall(_BETWEEN, text))


def _chosen(answer: str | None) -> SplitYears | None:
    said = folded(answer or "")
    return next(
        (
            one
            for one in SplitYears
            if said in (folded(one.value), folded(one.label.id), folded(one.label.en))
        ),
        None,
    )


def _key(printed: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"\s*\n\s*", " / ", printed.strip())).casefold()


_LABELS = {
    folded(label): fund for fund in Fund for label in (fund.label.id, fund.label.en, fund.value)
}
_WORDS = (
    (r"(bantuan keuangan|bankeu|apbd|bkk) (prov|provinsi|propinsi)( .*)?", Fund.APBD_PROVINSI),
    (
        r"apbd( (kota|kab|kabupaten|murni|perubahan|ii)( .*)?)?|pad|pendapatan asli daerah",
        Fund.APBD,
    ),
    (r"apbd i|provincial budget", Fund.APBD_PROVINSI),
    (r"apbn( .*)?", Fund.APBN),
    (r"dau( .*)?|dana alokasi umum( .*)?", Fund.DAU),
    (r"dak( .*)?|dana alokasi khusus( .*)?", Fund.DAK),
    (r"dbh\w*( .*)?|dana bagi hasil( .*)?", Fund.DBH),
    (r"(csr|tjsl|csr tjsl|tjslp)( .*)?", Fund.CSR),
    (r"kpbu( .*)?|kerja sama pemerintah dan? ?badan usaha|kpdbu", Fund.KPBU),
    (r"(dana )?hibah( .*)?", Fund.HIBAH),
    (r"bumd( .*)?", Fund.BUMD),
    (r"blud( .*)?", Fund.BLUD),
    (r"dana desa( .*)?", Fund.DANA_DESA),
    (r"swadaya( masyarakat)?", Fund.COMMUNITY),
)
_ANY = r"\b(apbd|apbn|dau|dak|dbh|csr|tjsl|kpbu|hibah|bumd|blud|dana desa|swadaya)"
TOGETHER = "together"
_NO_FUND = {folded("Sumber dana belum ditetapkan"), folded("Fund not set yet")}
_BETWEEN = r"\s*(?:[/;+&\n]|,(?!\d)|\bdan\b|\band\b)\s*"
# A comma, or "dan", may stand in the name of one fund; so may "Kabupaten/Kota".
_SEVERAL = r"[;+&\n]|/\s*(?!(?i:kota|kab))"
_PART = r"(?P<fund>.*?[^\d\s:(])\s*:?\s*\(?\s*(?:(?P<amount>\d[\d.,]*\d|\d)\s*(?P<sign>%)?)?\s*\)?"
_WHOLE = 100
_WHICH = Text(
    'Sumber dana apa yang dimaksud dengan "{printed}"?', 'Which fund is meant by "{printed}"?'
)
_SPLIT = Text(
    'Berapa bagian tiap sumber dana? Tercetak "{printed}"; tulis misalnya APBD 70%, DAK 30%.',
    'How is the amount split between the funds? Printed is "{printed}"; write APBD 70%, DAK 30%.',
)
_TOGETHER = Text("bersama, pembagiannya tidak diketahui", "together, the split is not known")
_EVERY_YEAR = Text(
    'Berlaku untuk setiap tahun? Tercetak "{printed}".',
    'Does the split hold for each year? Printed is "{printed}".',
)
