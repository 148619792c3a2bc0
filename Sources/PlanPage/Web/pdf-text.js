// Chữ của một tệp .pdf: what pdf.js finds on the pages, in lines as `pdftotext -layout` gives them, and its words
// with their places as `-tsv` does. Runs in a worker of its own, after pdf.js.
'use strict';

// The glyphs of a page with their places from above, in the order in which they are drawn. Stretches that stand
// for other words than what is drawn (ActualText; LibreOffice writes so what its typeface lacks or draws with
// several signs) become one with these words.
function glyphsOfPage(items, view) {
  const found = [];
  // Of each stretch that has begun, whether it is the one that is replaced.
  const open = [];
  let replaced = null;
  // What is put on the page has places of its own.
  let places = [];
  for (const item of items) {
    if (item.type === 'annotation') {
      ({places} = item);
      continue;
    }
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') {
      const isReplaced = typeof item.actualText === 'string' && !replaced;
      if (isReplaced) replaced = {words: item.actualText, glyphs: []};
      open.push(isReplaced);
    } else if (item.type === 'endMarkedContent') {
      if (!open.pop()) continue;
      found.push(...wordsOfStretch(replaced));
      replaced = null;
    } else if (item.type === 'glyph') (replaced ? replaced.glyphs : found).push(placed(item, [view, ...places]));
  }
  // A stretch without an end stands for itself.
  return replaced ? found.concat(replaced.glyphs) : found;
}

const through = ([a, b, c, d, e, f], x, y) => [a * x + c * y + e, b * x + d * y + f];

// - views: the page's, then those of what is put on it; the last comes first.
function placed({str, from, to}, views) {
  const onPage = (x, y) => views.reduceRight((point, view) => through(view, ...point), [x, y]);
  const [left, base] = onPage(from[4], from[5]);
  const [right, end] = onPage(to[4], to[5]);
  const [x, y] = onPage(from[4] + from[2], from[5] + from[3]);
  return {
    text: str, left: Math.min(left, right), right: Math.max(left, right), base,
    height: Math.hypot(x - left, y - base), isTurned: Math.abs(end - base) > Math.abs(right - left),
  };
}

// The words in the place of what is drawn, each with its part of the width.
function wordsOfStretch({words, glyphs}) {
  const drawn = glyphs.filter(({text}) => text.trim());
  const [first] = drawn.length ? drawn : glyphs;
  const whole = words.replace(/[\ufeff\0]/g, '');
  if (!first || !whole) return [];
  const right = Math.max(...glyphs.filter(({base}) => Math.abs(base - first.base) < first.height).map((glyph) => glyph.right));
  const step = (right - first.left) / whole.length;
  return Array.from(whole.matchAll(/\s+|\S+/g), ({0: text, index}) => ({
    ...first, text, left: first.left + index * step, right: first.left + (index + text.length) * step,
  }));
}

const isBlank = ({text}) => !text.trim();
// Marks that belong to the letter below or above them.
const isMark = ({text}) => /^\p{Mn}+$/u.test(text);

// Glyphs on one height stand in one line; from above, and from the left. Raised digits stay with their line; what
// is turned comes last, as it is drawn.
function linesOfPage(glyphs) {
  const lines = [];
  const lineOf = (glyph) => {
    for (let i = lines.length - 1; i >= 0; i -= 1) {
      const {base, height} = lines[i];
      if (Math.abs(glyph.base - base) < 0.45 * Math.max(height, glyph.height)) return lines[i];
      if (glyph.base - base > 200) break;
    }
    return null;
  };
  const letters = withoutBlanks(glyphs);
  for (const glyph of letters.filter(({isTurned}) => !isTurned).sort((a, b) => a.base - b.base)) {
    const line = lineOf(glyph);
    if (!line) lines.push({base: glyph.base, height: glyph.height, glyphs: [glyph]});
    else {
      line.glyphs.push(glyph);
      if (glyph.height > line.height) [line.base, line.height] = [glyph.base, glyph.height];
    }
  }
  for (const line of lines) line.words = wordsOfLine(line.glyphs);
  const turned = glyphs.filter(({isTurned}) => isTurned);
  const end = lines.length ? Math.max(...lines.map(({base}) => base)) : 0;
  const last = turned.map(({text}) => text).join('').trim().split(/\s+/).filter(Boolean);
  const beside = last.map((text, i) => ({text, left: i, right: i, base: end, height: 1}));
  return lines.sort((a, b) => a.base - b.base).concat(last.length ? [{base: end + 1, height: 1, words: beside}] : []);
}

// A blank is where nothing is drawn, and what is stamped may stand there: it parts but those letters between
// which it was drawn: each names the one before the blank.
function withoutBlanks(glyphs) {
  const letters = [];
  let blank = null;
  for (const glyph of glyphs) {
    if (isBlank(glyph)) {
      blank = glyph;
      continue;
    }
    const parted = blank && blank.left <= glyph.left ? letters[letters.length - 1] : null;
    letters.push({...glyph, parted});
    blank = null;
  }
  return letters;
}

// A gap parts two words, or a blank too narrow to be one.
function wordsOfLine(glyphs) {
  const letters = glyphs.filter((glyph) => !isMark(glyph)).sort((a, b) => a.left - b.left);
  for (const mark of glyphs.filter(isMark)) putOn(letters, mark);
  const words = [];
  let last = null;
  for (const glyph of letters) {
    // A heading that is drawn twice, a little aside, to look bold.
    if (last && last.text === glyph.text && glyph.left - last.left < 0.1 * glyph.height) continue;
    const word = words[words.length - 1];
    const isApart = !word || glyph.left - word.right > 0.1 * glyph.height || glyph.parted === last;
    if (isApart) words.push({...glyph});
    else {
      word.text += glyph.text;
      word.right = Math.max(word.right, glyph.right);
      word.height = Math.max(word.height, glyph.height);
    }
    last = glyph;
  }
  return words;
}

// The letter that a mark is drawn on: the one that its middle is nearest to.
function putOn(letters, mark) {
  const middle = (mark.left + mark.right) / 2;
  let best = null;
  for (const letter of letters) {
    const away = Math.abs((letter.left + letter.right) / 2 - middle);
    if (!best || away < best.away) best = {letter, away};
  }
  if (best) best.letter.text += mark.text;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] || 0;

// Columns stay side by side: a word that is far from the one before keeps its place on the page.
function layout(lines) {
  const all = lines.flatMap(({words}) => words);
  if (!all.length) return '';
  const width = 0.44 * median(all.map(({height}) => height)) || 5;
  const start = Math.min(...all.map(({left}) => left));
  let text = '';
  lines.forEach((line, i) => {
    // As many ends of lines as there is room for, up to five: so says pdftotext, and the reader of its text knows it.
    if (i > 0) {
      const room = Math.trunc((line.base - lines[i - 1].base) / lines[i - 1].words[0].height);
      text += '\n'.repeat(Math.min(Math.max(room, 1), 5));
    }
    let shown = '';
    line.words.forEach((word, j) => {
      const gap = j > 0 ? word.left - line.words[j - 1].right : Infinity;
      const column = Math.round((word.left - start) / width);
      if (gap > word.height) shown = shown.padEnd(Math.max(column, shown.length + (j > 0 ? 3 : 0)));
      else shown += ' ';
      shown += word.text;
    });
    text += shown;
  });
  return text + '\n';
}

function table(lines, page) {
  const number = (value) => Math.max(0, value).toFixed(2);
  return lines.flatMap(({words}, line) => words.map((word, i) => [
    5, page, 0, 0, line, i, number(word.left), number(word.base - 0.9 * word.height),
    number(word.right - word.left), number(word.height), 100, word.text,
  ].join('\t'))).join('\n');
}

async function textOfPDF(library, data) {
  const task = library.getDocument({
    data, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false,
    verbosity: 0,
  });
  const document = await task.promise;
  let [pages, words] = ['', ''];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const {items} = await page.getTextContent({includeMarkedContent: true});
    const lines = linesOfPage(glyphsOfPage(items, page.getViewport({scale: 1}).transform));
    pages += layout(lines) + '\f';
    words += table(lines, number) + '\n';
    page.cleanup();
  }
  await task.destroy();
  return {pages, words};
}
