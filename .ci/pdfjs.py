"""What the page needs of pdf.js beyond what pdf.js gives: its worker, as Debian ships it, told to say more."""

# Each glyph with its place, as it is drawn: pdf.js gives runs, in which where a word stands is a guess.
GLYPH = 'textContent.items.push({type: "glyph", str: %s, from: glyphStart, to: getCurrentTextTransform()});'

# The words that a marked stretch stands for (ActualText).
ACTUAL_TEXT = """
                actualText: (function (props) {
                  if (props instanceof _primitives.Name) {
                    const all = resources.get("Properties");
                    props = all instanceof _primitives.Dict ? all.get(props.name) : null;
                  }
                  const words = props instanceof _primitives.Dict ? props.get("ActualText") : null;
                  return typeof words === "string" ? (0, _util.stringToPDFString)(words) : null;
                })(args[1]),"""

# What is written in stamps, fields and digital signatures (the number and the day of what was issued), with
# where it is put on the page.
ANNOTATIONS = """
      }).then(async () => {
        for (const annotation of await this._parsedAnnotations) {
          const {appearance, data, viewable} = annotation;
          if (!appearance || !viewable || data.subtype === "Link") continue;
          const resources = await annotation.loadResources(["ExtGState", "Font", "Properties", "XObject"], appearance);
          sink.enqueue({items: [{type: "annotation", places: annotation.places}], styles: {}}, 1);
          await partialEvaluator.getTextContent({
            stream: appearance, task, resources, includeMarkedContent, combineTextItems, sink,
            viewBox: [-1e6, -1e6, 3e6, 3e6]
          });
          appearance.reset();
          sink.enqueue({items: [{type: "annotation", places: []}], styles: {}}, 1);
        }
      });"""

CHANGES = [
    # Marks that are seen though Unicode calls them unseen (Word writes its hyphens so), and letters with marks
    # of their own, which are as wide as they are drawn.
    ("if (glyph.isInvisibleFormatMark) {", "if (false) {"),
    ("if (glyph.isZeroWidthDiacritic) {", "if (false) {"),
    (
        "let scaledDim = glyphWidth * scale;",
        "let scaledDim = glyphWidth * scale; const glyphStart = getCurrentTextTransform();",
    ),
    ('saveLastChar(" ");', 'saveLastChar(" ");' + GLYPH % '" "'),
    ("textChunk.str.push(glyphUnicode);", "textChunk.str.push(glyphUnicode);" + GLYPH % "glyph.unicode"),
    ('type: "beginMarkedContentProps",', 'type: "beginMarkedContentProps",' + ACTUAL_TEXT),
    ("viewBox: this.view\n      });", "viewBox: this.view" + ANNOTATIONS),
    (
        "\nclass Annotation {",
        """
class Annotation {
  get places() {
    const {dict} = this.appearance;
    const matrix = dict.getArray("Matrix") || [1, 0, 0, 1, 0, 0];
    return [getTransformMatrix(this.data.rect, dict.getArray("BBox") || [0, 0, 1, 1], matrix), matrix];
  }""",
    ),
]


def telling(worker):
    """The script of the worker with these changes. ValueError where it is another one than they were made for."""
    for found, changed in CHANGES:
        if worker.count(found) != 1:
            raise ValueError(found)
        worker = worker.replace(found, changed)
    return worker
