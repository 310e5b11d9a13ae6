"""The sheets of data: what an agency keeps, runs and is asked for."""

from collections.abc import Iterator

from smartplan.plan.model.data import Application, Data, DataRequest, Dataset, DataSystem
from smartplan.route import Route
from smartplan.shape.record import key_of
from smartplan.sheets.columns import EACH, keys_of, noted
from smartplan.sheets.kinds import SheetKind
from smartplan.wording import Text


def of_data() -> Iterator[SheetKind]:
    """The sheets of data; that of the datasets first."""
    yield SheetKind(
        "datasets",
        Text("Data", "Data"),
        (Route((key_of(Data.datasets), EACH)),),
        Dataset,
        noted(Dataset, without=keys_of((Dataset.pull,))),
        takes_new=True,
        agency_key=key_of(Dataset.custodian),
    )
    yield SheetKind(
        "requests",
        Text("Permintaan data", "Data requests"),
        (Route((key_of(Data.requests), EACH)),),
        DataRequest,
        noted(DataRequest),
        agency_key=key_of(DataRequest.agency),
    )
    yield SheetKind(
        "applications",
        Text("Aplikasi", "Applications"),
        (Route((key_of(Data.applications), EACH)),),
        Application,
        noted(Application),
        takes_new=True,
        agency_key=key_of(Application.owner),
    )
    yield SheetKind(
        "systems",
        Text("Sistem data", "Data systems"),
        (Route((key_of(Data.systems), EACH)),),
        DataSystem,
        noted(DataSystem),
        takes_new=True,
        agency_key=key_of(DataSystem.owner),
    )
