"""`smartplan export` on Ray: python examples/engines/ray.py PLANS OUT.sqlite YYYY-MM-DD."""

import sys
from datetime import date
from pathlib import Path

sys.path.pop(0)  # else "ray" would be this file

import ray

from smartplan.asking.engine_job import engine_job
from smartplan.portfolio.tables.take import rows_of


def main(plans: str, out: str, day: str) -> None:
    """Work out the rows of each plan where there is room, and write them in their order."""
    job = engine_job(Path(plans), date.fromisoformat(day))
    ray.init()  # on this machine; ray.init("auto") is the cluster that it belongs to
    there = ray.remote(rows_of)
    waiting = [there.remote(folder, job.day) for folder in job.folders]
    print(job.write(Path(out), (ray.get(one) for one in waiting)).en)


if __name__ == "__main__":
    main(*sys.argv[1:])
