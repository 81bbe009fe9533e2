"""Headless Chromium, for looking at the HTML report as a browser sees it."""

from __future__ import annotations

import html
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

BINARY = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
AXE = Path(os.environ["KOMPASCHECK_AXE"]) if os.environ.get("KOMPASCHECK_AXE") else None
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-extensions",
    "--disable-features=NetworkTimeServiceQuerying", "--virtual-time-budget=10000",
)  # fmt: skip
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_AXE_RUN = """
axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}).then(found => {
  const rows = found.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.map(n => n.html)}));
  const out = document.createElement('pre');
  out.id = 'axe-result';
  out.textContent = JSON.stringify({violations: rows, passes: found.passes.length});
  document.body.appendChild(out);
});
"""


def run(page: Path, profile: Path, *flags: str) -> str:
    """Open a page and return what Chromium writes to standard output."""
    assert BINARY
    command = [BINARY, *_FLAGS, f"--user-data-dir={profile}", *flags, page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def without_policy(page: Path) -> str:
    """The page without its content security policy, so that a test can add a script."""
    return _POLICY.sub("", page.read_text("utf-8"))


def axe(page: Path, folder: Path, *, dark: bool) -> Any:
    """What axe-core finds in a page."""
    assert AXE
    script = f"<script>{AXE.read_text('utf-8')}</script><script>{_AXE_RUN}</script></body>"
    copy = folder / "met-axe.html"
    copy.write_text(without_policy(page).replace("</body>", script), "utf-8")
    scheme = f"--blink-settings=preferredColorScheme={0 if dark else 1}"
    dom = run(copy, folder / "profiel", scheme, "--window-size=1280,2000", "--dump-dom")
    found = re.search(r'<pre id="axe-result">(.*?)</pre>', dom, re.DOTALL)
    assert found, "axe did not finish"
    return json.loads(html.unescape(found[1]))
