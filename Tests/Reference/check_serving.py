#!/usr/bin/env python3
"""Write a report with its page open in Chromium, and check what the page does.

Usage: check_serving.py LOSSBOOK [CHROMIUM]   (needs playwright)

Exits with 1 at the first thing that is not as it should be.
"""

import contextlib
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

SECTION = """
## Section {0}

{1}

~~~{{dataset}} points-{0}
generator: moons
n_samples: 60
random_state: {0}
~~~
~~~{{scatter}} points-{0}
Points.
~~~
"""
HEAD = "---\ntitle: Open\ndescription: A report for a check.\n---\n"
PROSE = "A sentence that takes some room on the page, as sentences do. " * 6
GOOD = HEAD + "".join(SECTION.format(number, PROSE) for number in range(1, 7))

# The panel is in a shadow root of its own, so that the page's style does not reach it.
PANEL = """() => [...document.documentElement.children].flatMap(
  (element) => [...(element.shadowRoot?.querySelectorAll(".panel, .notice") ?? [])])[0]?.innerText ?? "" """


@contextlib.contextmanager
def serving(lossbook, folder, port="0"):
    """The address at which a folder's reports are shown."""
    process = subprocess.Popen(
        [lossbook, "serve", "--port", port], cwd=folder, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    try:
        yield re.search(r"http://127\.0\.0\.1:(\d+)/", process.stdout.readline())
    finally:
        process.send_signal(signal.SIGINT)
        check("Ctrl-C ends it", process.wait(5) == -signal.SIGINT)


def check(what, holds):
    print(("ok    " if holds else "WRONG ") + what, flush=True)
    if not holds:
        sys.exit(1)


def wait_for(page, text):
    page.wait_for_function(f"(text) => ({PANEL})().includes(text)", arg=text)


def top(page, label):
    return page.evaluate(f"document.getElementById('{label}').getBoundingClientRect().top")


def check_place(page, report):
    page.evaluate("document.getElementById('section-4').scrollIntoView({behavior: 'instant'})")
    before = top(page, "section-4")
    with page.expect_navigation():
        report.write_text(GOOD.replace(PROSE, PROSE * 3, 2))
    page.wait_for_timeout(500)
    moved = abs(top(page, "section-4") - before)
    check("a page that grew above the reader's place stays at it", moved < 2)
    page.go_back()
    page.go_forward()
    page.wait_for_timeout(500)
    moved = abs(top(page, "section-4") - before)
    check("going back and forth in the browser stays at it, too", moved < 2)


def check_errors(page, report):
    shown = page.evaluate("document.querySelector('main').innerText")
    report.write_text(GOOD.replace("generator: moons", "generator: mons", 1))
    wait_for(page, "report.md:")
    text = page.evaluate(PANEL)
    check("an error is shown with its place", "Reports/open/report.md:11:12" in text)
    check("with its line", "generator: mons" in text)
    check("with what to do", "did you mean 'moons'?" in text.lower())
    check("over the last good page", page.evaluate("document.querySelector('main').innerText") == shown)
    page.get_by_role("button", name="Close").click()
    check("it can be closed", page.evaluate(PANEL) == "")
    report.write_text(GOOD.replace("{scatter}", "{script}<script>", 1))
    wait_for(page, "<script>")
    check("another error opens it again, as text", True)
    with page.expect_navigation():
        report.write_text(GOOD)
    page.wait_for_timeout(500)
    check("it goes away when the report is mended", page.evaluate(PANEL) == "")


def main(lossbook, chromium=None):
    lossbook = os.path.abspath(lossbook)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report = pathlib.Path(folder, "Reports/open/report.md")
        report.parent.mkdir(parents=True)
        report.write_text(HEAD + "{value}`nothing`\n")
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page()
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))
        with serving(lossbook, folder) as address:
            page.goto(address[0])
            wait_for(page, "nothing")
            title = page.inner_text("h1")
            check("where nothing could be built yet the page says so", "no site yet" in title)
            with page.expect_navigation():
                report.write_text(GOOD)
            page.goto(address[0] + "open/")
            page.wait_for_timeout(500)
            check_place(page, report)
            check_errors(page, report)
        wait_for(page, "has ended")
        check("the page says when the server is gone", True)
        report.write_text(GOOD.replace("Section 1", "Section one"))
        with serving(lossbook, folder, port=address[1]):
            page.get_by_text("Section one").first.wait_for()
            check("and reloads itself when there is one again", True)
        check("no script failed", not faults)
        files = [path for path in pathlib.Path(folder).rglob("*") if path.is_file()]
        check("nothing unfinished is left", not [path for path in files if path.suffix == ".tmp"])
        pages = [path.read_text() for path in files if path.suffix == ".html"]
        holding = [page for page in pages if "live.js" in page]
        check("no file of the site holds the script", pages and not holding)


if __name__ == "__main__":
    main(*sys.argv[1:])
