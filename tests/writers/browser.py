"""A page in a real browser: steps are run in it, and what they return comes back."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)


def tried(page: str, steps: str, folder: Path, *, place: str = "", width: int = 1200) -> Any:
    """What the body of an async function gives, run in the page; skipped without a browser."""
    if BROWSER is None:
        pytest.skip("no browser here")
    script = _SCRIPT % steps
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = page.replace("script-src '", f"script-src 'sha256-{digest}' '", 1)
    file = folder / "page.html"
    file.write_text(page.replace("</body>", f"<script>{script}</script></body>"), "utf-8")
    done = run(
        f"--window-size={width},900", "--virtual-time-budget=4000", "--dump-dom",
        f"{file.as_uri()}{place}", folder=folder,
    )  # fmt: skip
    found = re.search(r'<meta name="found" content="([^"]*)">', done.stdout.decode())
    assert found, "the steps did not come to their end"
    result = json.loads(base64.b64decode(found[1]))
    assert "wrong" not in result, result["wrong"]
    return result["value"]


def run(*options: str, folder: Path) -> "subprocess.CompletedProcess[bytes]":
    """The browser with these options, with a home of its own."""
    assert BROWSER
    fixed = ("--headless=new", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/home")
    return subprocess.run([BROWSER, *fixed, *options], capture_output=True, check=True, timeout=90)


_SCRIPT = """
(async () => {
  const type = (field, text) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const pause = () => new Promise((done) => setTimeout(done, 50));
  const one = (selector) => document.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  let result;
  try {
    result = { value: await (async () => { %s })() };
  } catch (error) {
    result = { wrong: String(error && error.stack) };
  }
  const meta = document.createElement("meta");
  meta.name = "found";
  meta.content = btoa(unescape(encodeURIComponent(JSON.stringify(result))));
  document.head.append(meta);
})();
"""
