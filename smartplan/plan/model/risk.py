"""Risks, of a program and of the whole plan."""

from smartplan.plan.model.common import AgencyId, Entity
from smartplan.shape.kinds import Markdown, Scale
from smartplan.shape.record import may, must
from smartplan.wording import Text


class Risk(Entity, noun=Text("risiko", "risk")):
    """What could go wrong, and what is done about it."""

    text: Markdown = must("uraian risiko", "the risk", title=True, column=Text("risiko", "risk"))
    likelihood: Scale | None = may(
        "kemungkinan, 1-5", "likelihood, 1-5", column=Text("kemungkinan", "likelihood")
    )
    impact: Scale | None = may("dampak, 1-5", "impact, 1-5", column=Text("dampak", "impact"))
    mitigation: Markdown | None = may("mitigasi", "mitigation")
    owner: AgencyId | None = may("pemilik risiko", "who owns the risk")
