"""A git host of our own on this machine: comments in a list, and the ways in which hosts fail."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

ME = {"login": "github-actions[bot]", "type": "Bot", "id": 1}
STRANGER = {"login": "orang-lain", "type": "User", "id": 2}
TOKEN = "rahasia-sekali"


@dataclass
class Kept:
    """What the host holds, what it was asked, and how it is to fail.

    `trouble` has answers to give in place of the right one, by method, each once: a status, or a
    status with headers, or the bytes of an answer.
    """

    url: str = ""
    comments: list[dict[str, Any]] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)
    trouble: dict[str, list[Any]] = field(default_factory=dict)

    def wrote(self, author: dict[str, Any], body: str) -> int:
        id = 100 + len(self.comments)
        named = {"user": author, "author": author}
        self.comments.append({"id": id, "body": body, "system": False, **named})
        return id

    @property
    def bodies(self) -> list[str]:
        return [one.get("body", "") for one in self.comments]

    @property
    def writes(self) -> list[str]:
        return [
            f"{method} {path}"
            for method, path in self.asked
            if method != "GET" and path != "/graphql"
        ]


@contextmanager
def host() -> Iterator[Kept]:
    """A host that runs while the block does."""
    kept = Kept()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(kept))
    kept.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield kept
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _handler(kept: Kept) -> type[BaseHTTPRequestHandler]:
    return type("Handler", (_Handler,), {"kept": kept, **dict.fromkeys(_METHODS, _Handler.answer)})


_METHODS = ("do_GET", "do_POST", "do_PATCH", "do_PUT")


class _Handler(BaseHTTPRequestHandler):
    kept: Kept

    def answer(self) -> None:
        kept, path = self.kept, urlsplit(self.path)
        length = int(self.headers.get("Content-Length") or 0)
        data = json.loads(self.rfile.read(length) or b"null")
        kept.asked.append((self.command, path.path))
        auth = self.headers.get("Authorization") or self.headers.get("PRIVATE-TOKEN") or ""
        kept.tokens.append(auth.removeprefix("Bearer "))
        queue = kept.trouble.get("GRAPH" if path.path == "/graphql" else self.command, [])
        wanted = queue.pop(0) if queue else None
        if isinstance(wanted, bytes):
            self.send(200, {}, wanted)
        elif wanted is not None:
            status, headers = wanted if isinstance(wanted, tuple) else (wanted, {})
            self.send(status, headers, b'{"message": "tidak"}')
        else:
            right = self.right(path.path, parse_qs(path.query), data)
            self.send(200, {}, json.dumps(right).encode())

    def right(self, path: str, query: dict[str, list[str]], data: Any) -> Any:
        if path == "/graphql":
            return {"data": {"viewer": {"login": "github-actions[bot]"}}}
        if path == "/user":
            return ME
        comments = self.kept.comments
        if self.command == "GET":
            page, size = int(query["page"][0]), int(query["per_page"][0])
            return comments[(page - 1) * size : page * size]
        if self.command == "POST":
            self.kept.wrote(ME, data["body"])
            return comments[-1]
        id = int(path.rsplit("/", 1)[1])
        one = next(one for one in comments if one["id"] == id)
        one["body"] = data["body"]
        return one

    def send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass
