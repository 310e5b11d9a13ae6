"""Calls of a git host's API: JSON there and back, with a token that goes to that host alone."""

import json
import time
from collections.abc import Callable, Mapping
from http.client import HTTPException
from socket import gaierror
from typing import Any, NoReturn
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from smartplan import __version__
from smartplan.failure import Failure
from smartplan.value import dataclass
from smartplan.wording import Text


class NotPosted(Failure):
    """The host could not be asked, or did not do it; what was reviewed is not touched by that."""


@dataclass(frozen=True, slots=True)
class Api:
    """A host's API at an address. `headers` hold the token: they are never shown."""

    url: str
    headers: Mapping[str, str]
    sleep: Callable[[float], None] = time.sleep

    def __repr__(self) -> str:
        """The host, and nothing that opens it."""
        return f"Api({self.url!r})"

    def get(self, path: str) -> Any:
        """What stands at a path."""
        return self._call("GET", path, None, is_repeatable=True)

    def change(self, method: str, path: str, data: object) -> Any:
        """Put something in place of what is there; done twice it is the same."""
        return self._call(method, path, data, is_repeatable=True)

    def add(self, path: str, data: object) -> Any:
        """Add something; not tried again where the host may have done it already."""
        return self._call("POST", path, data, is_repeatable=False)

    def _call(self, method: str, path: str, data: object, *, is_repeatable: bool) -> Any:
        for wait in (*_WAITS, None):
            try:
                return self._once(method, path, data)
            except HTTPError as error:
                error.close()
                patience = _patience(error, is_repeatable=is_repeatable)
                if wait is None or patience is None:
                    _refuse(error, self.url)
                self.sleep(max(wait, patience))
            except (OSError, HTTPException) as error:
                # Nothing was sent where no connection came about; else it may have been done.
                if wait is None or not (is_repeatable or _never_left(error)):
                    raise NotPosted(_UNREACHABLE.fill(host=_host(self.url))) from None
                self.sleep(wait)
            except ValueError:
                raise NotPosted(_NO_ANSWER.fill(host=_host(self.url))) from None
        raise AssertionError  # pragma: no cover -- the last try returns or raises

    def _once(self, method: str, path: str, data: object) -> Any:
        request = Request(  # noqa: S310 -- http and https only: see `address`
            f"{self.url}{path}",
            data=None if data is None else json.dumps(data).encode(),
            method=method,
            headers={
                **self.headers,
                "Content-Type": "application/json",
                "User-Agent": f"smartplan/{__version__}",
            },
        )
        with _opener().open(request, timeout=_TIMEOUT) as answer:
            raw = answer.read(_MAX_BYTES + 1)
        if len(raw) > _MAX_BYTES:
            raise ValueError
        return json.loads(raw)


def held(answer: Any, *names: str) -> Any:
    """What an answer has under one name in another; None where it is otherwise."""
    for name in names:
        answer = answer.get(name) if isinstance(answer, dict) else None
    return answer


def address(name: str, url: str) -> str:
    """The address of an API as a variable gives it; Failure where it is no web address."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise Failure(_NO_ADDRESS.fill(name=name))
    return url.rstrip("/")


class _SameHost(HTTPRedirectHandler):
    """Follows a redirect on the same host only: the token is for nobody else."""

    def redirect_request(
        self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Request | None:
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if (old.scheme, old.netloc) != (new.scheme, new.netloc):
            raise NotPosted(_ELSEWHERE.fill(host=_host(req.full_url)))
        return HTTPRedirectHandler.redirect_request(self, req, fp, code, msg, headers, newurl)


def _opener() -> OpenerDirector:
    return build_opener(_SameHost)


def _patience(error: HTTPError, *, is_repeatable: bool) -> float | None:
    """For how many seconds at least to wait before the next try; None where there is no point."""
    asked = error.headers.get("Retry-After", "")
    wait = int(asked) if asked.isascii() and asked.isdigit() else 0
    is_limited = error.code == _TOO_MANY or (error.code == _FORBIDDEN and asked)
    if wait > _LONGEST or not (is_limited or (error.code >= _SERVER and is_repeatable)):
        return None
    return wait


def _refuse(error: HTTPError, url: str) -> NoReturn:
    words = _REFUSED if error.code in _RIGHTS else _FAILED
    limit = error.headers.get("X-RateLimit-Remaining") == "0" or error.code == _TOO_MANY
    raise NotPosted((_LIMITED if limit else words).fill(host=_host(url), status=error.code))


def _never_left(error: Exception) -> bool:
    reasons = (ConnectionRefusedError, gaierror)
    return isinstance(error, URLError) and isinstance(error.reason, reasons)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


_WAITS = (1.0, 4.0)
_LONGEST = 60
_TIMEOUT = 20
_MAX_BYTES = 20_000_000
_FORBIDDEN, _TOO_MANY, _SERVER = 403, 429, 500
_RIGHTS = frozenset({401, 403, 404})
_NO_ADDRESS = Text(
    "{name} bukan alamat http atau https; --post hanya dapat dipakai dalam CI penyimpan git",
    "{name} is no http or https address; --post is for the CI of a git host",
)
_UNREACHABLE = Text("{host} tidak dapat dihubungi", "{host} cannot be reached")
_NO_ANSWER = Text("jawaban {host} tidak dapat dibaca", "the answer of {host} cannot be read")
_ELSEWHERE = Text(
    "{host} mengalihkan ke alamat lain, dan token tidak dikirim ke sana",
    "{host} points to another address, and the token is not sent there",
)
_REFUSED = Text(
    "{host} menolak ({status}): token tidak berhak melakukannya; pada pull request dari fork "
    "memang demikian",
    "{host} refused ({status}): the token may not do that, as is usual on a pull request from a "
    "fork",
)
_FAILED = Text("{host} menjawab dengan galat {status}", "{host} answered with error {status}")
_LIMITED = Text(
    "{host} menolak karena terlalu banyak permintaan ({status})",
    "{host} refused because there were too many requests ({status})",
)
