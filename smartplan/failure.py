"""A request that cannot be carried out, and the trace of what is a bug."""

from smartplan import __version__
from smartplan.wording import Text


class Failure(Exception):  # noqa: N818 -- "failure" is the house word, it is not a bug
    """What was asked cannot be done; says so in one sentence, with what to do instead."""

    def __init__(self, text: Text) -> None:
        """Keep the sentence in both languages; `cli` picks one."""
        super().__init__(text.en)
        self.text = text

    def __reduce__(self) -> tuple[type["Failure"], tuple[Text]]:
        """Survive the way back from a worker process."""
        return Failure, (self.text,)


def kept_trace() -> str:
    """The file in which the trace of the exception being handled is kept."""
    import sys
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="smartplan-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(f"smartplan {__version__}, Python {sys.version}\n{traceback.format_exc()}")
    return file.name
