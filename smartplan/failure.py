"""The one exception for a request that cannot be carried out."""

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
