"""Agencies as books print them: abbreviations, old names, two in a cell, who only supports.

One that the plan knows by its id, short name, name or former name is meant by that; whatever else
stands in a cell is asked about, in the recipe's `agencies`.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from smartplan.importing.figures import folded_empty
from smartplan.importing.printed import RecipeQuestion
from smartplan.importing.recipe import AgencyAnswer, NewAgencies, Recipe
from smartplan.importing.spelling import bare, folded, on_one_line
from smartplan.incoming.said import Concern, ConcernKind, Offered, Provenance
from smartplan.plan.ids import free, id_of
from smartplan.plan.model.organization import Agency
from smartplan.plan.plan import Plan
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.shape.suggest import certain
from smartplan.source.node import Node
from smartplan.value import dataclass
from smartplan.wording import Text, listed, same


@dataclass(frozen=True, slots=True)
class AgenciesSaid:
    """Who leads and who supports, by id; `everyone` are the words that mean no agency by name."""

    lead: str = ""
    support: tuple[str, ...] = ()
    everyone: str = ""


@dataclass(frozen=True, slots=True)
class NewAgency:
    """An agency that the plan does not have: what its entry holds, and where it is named."""

    data: Mapping[str, Node]
    origin: Provenance


class AgencyNames:
    """The agencies of a plan and of a book by all that they are called; gathers what is asked."""

    def __init__(self, plan: Plan, recipe: Recipe) -> None:
        """Take the names of the plan's agencies, and the answers of the recipe."""
        self.recipe = recipe
        self.questions: list[RecipeQuestion] = []
        self.new: dict[str, NewAgency] = {}
        self.typed: set[str] = set()  # names that answers use in place of ids
        self._answers = {_key(printed): one for printed, one in recipe.agencies.items()}
        self._ids: dict[str, str] = {}
        self._labels: dict[str, str] = {}
        self._asked: set[str] = set()
        for id, agency in plan.organization.agencies.items():
            former = [one.name for one in agency.former]
            self._named(id, (agency.short or "", agency.name, id, *former))

    def add(self, short: str, name: str, origin: Provenance) -> str:
        """The id of an agency that a book tells of; a new one where the plan has none such."""
        for said in (name, short):
            if found := self._ids.get(_key(said)):
                self._named(found, (short, name))
                return found
        id = free(id_of(short or name), self._labels, lambda id: f"{id}.yaml")
        data: dict[str, Node] = {key_of(Agency.name): name or short}
        if short:
            data[key_of(Agency.short)] = short
        self.new[id] = NewAgency(data, origin)
        self._named(id, (short, name, id))
        return id

    def label(self, id: str) -> str:
        """What an agency is called."""
        return self._labels.get(id, id)

    def known(self, printed: str) -> str:
        """The id of the agency that is certainly meant; empty where none is."""
        return self._ids.get(_key(printed), "")

    def said(self, printed: str, origin: Provenance) -> AgenciesSaid | None:
        """Who leads and who supports; None, and a question, where that is not sure."""
        text = bare(on_one_line(re.sub(r"\s*\n\s*", " / ", printed.strip()))).strip(" .;")
        if folded_empty(text):
            return AgenciesSaid()
        if answer := self._answers.get(_key(printed)):
            return self._answered(printed, answer, origin)
        if id := self.known(text):
            return AgenciesSaid(id)
        lead, others = _parted(text)
        support: list[str] = []
        everyone = others if re.search(_EVERYONE, others, re.IGNORECASE) else ""
        is_sure = True
        for one in () if everyone or not others else self._parts(others):
            id = self.one(one, origin)
            is_sure = is_sure and bool(id)
            support.append(id)
        if re.search(_EVERYONE, lead, re.IGNORECASE):  # "Dinas terkait", "semua OPD"
            self._ask(printed, _LEADS.fill(printed=printed), origin)
            return None
        parts = list(self._parts(lead))
        if len(parts) == 1:
            id = self.one(parts[0], origin)
            return AgenciesSaid(id, tuple(support), everyone) if id and is_sure else None
        self._who_leads(printed, parts, origin)
        return None

    def several(self, printed: str, origin: Provenance) -> tuple[str, ...]:
        """The agencies of a cell in which all are alike; those that are not sure are asked."""
        text = bare(on_one_line(re.sub(r"\s*\n\s*", "; ", printed.strip())))
        if folded_empty(text) or re.search(_EVERYONE, text, re.IGNORECASE):
            return ()
        found = [self.one(one, origin) for one in self._parts(text)]
        return tuple(dict.fromkeys(one for one in found if one))

    def one(self, printed: str, origin: Provenance) -> str:
        """The id of one agency; empty, and a question, where it is not sure which."""
        if found := self.known(printed):
            return found
        if answer := self._answers.get(_key(printed)):
            said = self._answered(printed, answer, origin)
            return said.lead if said else ""
        if match := re.fullmatch(_NAME_AND_SHORT, printed):
            whole, short = self.known(match["name"]), self.known(match["short"])
            if whole or short:
                return whole or short
        near = self._near(printed)
        if near:
            self._ask(
                printed, _SAME.fill(printed=printed, agency=self._labels[near]), origin,
                (Offered(same(self._labels[near]), near),), near,
            )  # fmt: skip
        elif re.match(_OFFICIAL, printed, re.IGNORECASE):
            if self.recipe.new_agencies is NewAgencies.CREATE:
                return self.add("", printed, origin)
            self._ask(printed, _NEW.fill(printed=printed), origin, (_AS_NEW,), {_IS_NEW: True})
        else:
            self._ask(printed, _WHAT.fill(printed=printed), origin, (_AS_NEW,))
        return ""

    def _parts(self, text: str) -> Iterator[str]:
        """The agencies of a list: names that hold a comma or "dan" stay whole where known."""
        tokens = re.split(_BETWEEN, text)
        names, gaps = tokens[::2], tokens[1::2]
        at = 0
        while at < len(names):
            for end in range(len(names), at, -1):
                joined = names[at] + "".join(
                    gap + name
                    for gap, name in zip(gaps[at : end - 1], names[at + 1 : end], strict=True)
                )
                if end == at + 1 or self.known(joined) or _key(joined) in self._answers:
                    break
            at = end
            if joined.strip():
                yield joined.strip()

    def _answered(
        self, printed: str, answer: AgencyAnswer, origin: Provenance
    ) -> AgenciesSaid | None:
        """What the recipe says of words."""
        if answer.agency:
            lead, *support = (
                self._typed(printed, one, origin) for one in (answer.agency, *answer.support)
            )
            return AgenciesSaid(lead, tuple(support))
        if answer.new or answer.name:
            is_name = re.match(_OFFICIAL, printed, re.IGNORECASE) is not None
            short = "" if is_name else bare(printed)
            name = answer.name or ("" if short else bare(printed))
            return AgenciesSaid(self.add(short, name, origin), answer.support)
        self._ask(printed, _WHAT.fill(printed=printed), origin, (_AS_NEW,))
        return None

    def _typed(self, printed: str, text: str, origin: Provenance) -> str:
        """The id that an answer means: people type names as well, also of a new agency."""
        if text in self._labels:
            return text
        id = self.known(text)
        if not id and re.match(_OFFICIAL, text, re.IGNORECASE):
            id = self.add(
                "" if re.match(_OFFICIAL, printed, re.IGNORECASE) else bare(printed), text, origin
            )
        if id:
            self.typed.add(text)
        return id or text

    def _who_leads(self, printed: str, parts: Sequence[str], origin: Provenance) -> None:
        ids = [self.one(one, origin) for one in parts]
        if not all(ids):
            return
        labels = [same(self._labels[id]) for id in ids]
        offered = tuple(
            Offered(
                _LEAD_AND.fill(
                    lead=labels[at],
                    support=listed([one for k, one in enumerate(labels) if k != at]),
                ),
                _lead(id, [one for one in ids if one != id]),
            )
            for at, id in enumerate(ids)
        )
        self._ask(printed, _LEADS.fill(printed=printed), origin, offered, offered[0].value)

    def _near(self, printed: str) -> str:
        """The agency that is likely meant by a word much like one of its names."""
        said = _key(printed).replace(" ", "")
        if len(said) < _LEAST:
            return ""
        for name, id in self._ids.items():
            plain = name.replace(" ", "")
            shorter, longer = sorted((plain, said), key=len)
            if len(shorter) >= _LEAST and shorter in longer and len(longer) < 2 * len(shorter):
                return id
        near = certain(printed, self._ids) if len(printed.split()) > 1 else None
        return self._ids.get(near or "", "")

    def _named(self, id: str, names: Sequence[str]) -> None:
        for name in names:
            if name and _key(name):
                self._ids.setdefault(_key(name), id)
        self._labels.setdefault(id, next(filter(None, names), id))

    def _ask(
        self,
        printed: str,
        message: Text,
        origin: Provenance,
        choices: tuple[Offered, ...] = (),
        proposal: Node = None,
    ) -> None:
        if _key(printed) in self._asked:
            return
        self._asked.add(_key(printed))
        at = Route(("agencies", on_one_line(printed)))
        concern = Concern(origin, message, ConcernKind.ASK, choices)
        self.questions.append(RecipeQuestion(at, concern, proposal))


def _lead(id: str, support: list[str]) -> Node:
    return {key_of(AgencyAnswer.agency): id, key_of(AgencyAnswer.support): [*support]}


def _parted(text: str) -> tuple[str, str]:
    """What leads, and what is said to support it."""
    match = re.fullmatch(_SUPPORTED, text, re.IGNORECASE)
    return (match["lead"].strip(), match["support"].strip()) if match else (text, "")


def _key(printed: str) -> str:
    return folded(bare(printed))


_IS_NEW = key_of(AgencyAnswer.new)
_SUPPORTED = (
    r"(?P<lead>.*?)\s*(?:[(,;]\s*|\s)(?:dengan\s+)?"
    r"(?:dukungan|didukung|pendukung|dibantu|supported by|support)(?:\s+oleh|\s+dari)?\s*:?\s*"
    r"(?P<support>[^)]*)\)?"
)
_EVERYONE = (
    r"\b(?:semua|seluruh|setiap|all)\b.*\b(?:opd|pd|skpd|perangkat daerah|dinas|agencies)\b"
    r"|\b(?:dinas|opd|skpd|pd|perangkat daerah|instansi)\s+(?:terkait|teknis|pengampu)\b"
    r"|\brelevant agenc"
)
_BETWEEN = r"(\s*[/;,&+]\s*(?:dan\s|and\s)?\s*|\s+(?:dan|and)\s+)"
_OFFICIAL = (
    r"(?:dinas|badan|sekretariat|inspektorat|satuan|kecamatan|kelurahan|bagian|kantor|uptd?|rsud|"
    r"rumah sakit|puskesmas|perusahaan|perumda|pdam|department|agency|office)\s+\w"
)
_NAME_AND_SHORT = r"(?P<name>.+?)\s*\((?P<short>[^()]+)\)"
_LEAST = 4
_LEADS = Text(
    'Siapa penanggung jawabnya? Tercetak "{printed}".',
    'Which agency leads? Printed is "{printed}".',
)
_SAME = Text("Apakah {printed} = {agency}?", "Is {printed} the same as {agency}?")
_WHAT = Text("Apa kepanjangan {printed}?", "What does {printed} stand for?")
_NEW = Text(
    "Apakah {printed} perangkat daerah baru dalam rencana?",
    "Is {printed} a new agency of the plan?",
)
_LEAD_AND = Text("{lead}, didukung {support}", "{lead}, supported by {support}")
_AS_NEW = Offered(
    Text("catat sebagai perangkat daerah baru", "write it as a new agency"), {_IS_NEW: True}
)
