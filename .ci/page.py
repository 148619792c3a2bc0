"""Puts the page together: the module packed and in base64, the worker's script, the style of the reports and
the page's own. The page lets in nothing but these, by their hashes."""

import base64
import gzip
import hashlib
import pathlib
import sys
import textwrap

WEB = pathlib.Path("Sources/PlanPage/Web")
ASSETS = pathlib.Path("Sources/PlanReports/Writers/HTMLAssets.swift")


def report_style():
    """The style sheet that every HTML report carries, out of its Swift literal."""
    source = ASSETS.read_text(encoding="utf-8")
    literal = source.split('static let style: StaticString = """\n', 1)[1].split('\n    """', 1)[0]
    return textwrap.dedent(literal).replace("\\\\", "\\")


def script(*names):
    """Several scripts as one, which is strict as a whole."""
    texts = [(WEB / name).read_text(encoding="utf-8") for name in names]
    return "'use strict';\n" + "".join(text.replace("'use strict';\n", "") for text in texts)


def digest(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def main():
    module, output = map(pathlib.Path, sys.argv[1:])
    style = report_style() + "\n" + (WEB / "page.css").read_text(encoding="utf-8")
    page_script = "const canReadPDF = false;\n" + script("words.js", "files.js", "page.js")
    worker = "const pdf = null;\n" + script("worker.js", "duties.js")
    for text in (page_script, worker):
        assert "</script" not in text and "<!--" not in text
    packed = gzip.compress(module.read_bytes(), 9, mtime=0)
    values = {
        "scriptHash": digest(page_script),
        "styleHash": digest(style),
        "style": style,
        "script": page_script,
        "worker": worker,
        "module": base64.b64encode(packed).decode(),
    }
    page = (WEB / "page.html").read_text(encoding="utf-8")
    for name, value in values.items():
        page = page.replace("{{" + name + "}}", value)
    output.write_text(page, encoding="utf-8")


main()
