"""`smartplan export` on Dask: python examples/engines/dask.py PLANS OUT.sqlite YYYY-MM-DD."""

import sys
from datetime import date
from functools import partial
from pathlib import Path

sys.path.pop(0)  # else "dask" would be this file

from dask.distributed import Client

from smartplan.asking.engine_job import engine_job
from smartplan.portfolio.tables.take import rows_of


def main(plans: str, out: str, day: str) -> None:
    """Work out the rows of each plan where there is room, and write them in their order."""
    job = engine_job(Path(plans), date.fromisoformat(day))
    with Client() as client:  # on this machine; Client("tcp://scheduler:8786") is a cluster
        waiting = client.map(partial(rows_of, day=job.day), job.folders)
        print(job.write(Path(out), (one.result() for one in waiting)).en)


if __name__ == "__main__":
    main(*sys.argv[1:])
