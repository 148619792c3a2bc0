"""Puts the page together: the module packed and in base64, the worker's script, the style of the reports and
the page's own. The page lets in nothing but these, by their hashes."""

import base64
import gzip
import hashlib
import pathlib
import sys
import textwrap

import pdfjs

WEB = pathlib.Path("Sources/PlanPage/Web")
PAGE_SCRIPTS = ["words.js", "files.js", "helper.js", "built.js", "detail.js", "places.js", "new-plan.js", "typing.js", "page.js"]
PDF = pathlib.Path("/usr/share/javascript/pdf/build")
ASSETS = pathlib.Path("Sources/PlanReports/Writers/HTMLAssets.swift")


def report_style():
    """The style sheet that every HTML report carries, out of its Swift literal."""
    source = ASSETS.read_text(encoding="utf-8")
    literal = source.split('static let style: StaticString = """\n', 1)[1].split('\n    """', 1)[0]
    return textwrap.dedent(literal).replace("\\\\", "\\")


def version():
    source = pathlib.Path("Sources/PlanReports/Model/Tool.swift").read_text(encoding="utf-8")
    return source.split('programVersion = "', 1)[1].split('"', 1)[0]


def script(*names):
    """Several scripts as one, which is strict as a whole."""
    texts = [(WEB / name).read_text(encoding="utf-8") for name in names]
    return "'use strict';\n" + "".join(text.replace("'use strict';\n", "") for text in texts)


def packed(data):
    return base64.b64encode(gzip.compress(data, 9, mtime=0)).decode()


def pdf_reader():
    """pdf.js as Debian ships it (libjs-pdf), for a worker of its own; empty where it is not installed. A window
    keeps its own worker's part from taking the messages."""
    parts = [PDF / "pdf.worker.js", PDF / "pdf.js"]
    if not all(part.exists() for part in parts):
        return ""
    sources = [part.read_text(encoding="utf-8").split("//# sourceMappingURL", 1)[0] for part in parts]
    try:
        sources[0] = pdfjs.telling(sources[0])
    except ValueError as unknown:
        print(f"{parts[0]} has no «{unknown}»: it is not the pdf.js that this page knows, and it will read no .pdf", file=sys.stderr)
        return ""
    own = script("pdf-text.js", "pdf-worker.js").replace("'use strict';\n", "", 1)
    return packed("\n".join(["self.window = self;", *sources, own]).encode())


def digest(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def main():
    module, output = map(pathlib.Path, sys.argv[1:])
    style = report_style() + "\n" + (WEB / "page.css").read_text(encoding="utf-8")
    pdf = pdf_reader()
    page_script = f"const canReadPDF = {'true' if pdf else 'false'};\n" + script(*PAGE_SCRIPTS)
    worker = script("worker.js", *(["pdf.js"] if pdf else []), "duties.js")
    if not pdf:
        worker = "const pdf = null;\n" + worker
    for text in (page_script, worker):
        assert "</script" not in text and "<!--" not in text
    values = {
        "version": version(),
        "scriptHash": digest(page_script),
        "styleHash": digest(style),
        "style": style,
        "script": page_script,
        "worker": worker,
        "module": packed(module.read_bytes()),
        "pdf": pdf,
    }
    page = (WEB / "page.html").read_text(encoding="utf-8")
    for name, value in values.items():
        page = page.replace("{{" + name + "}}", value)
    output.write_text(page, encoding="utf-8")


main()
