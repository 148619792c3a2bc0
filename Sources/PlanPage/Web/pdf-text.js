// Chữ của một tệp .pdf: what pdf.js finds on the pages, in lines as `pdftotext -layout` gives them, and its words
// with their places as `-tsv` does. Runs in a worker of its own, after pdf.js.
'use strict';

// A run of letters as words, each with its part of the run's width.
function wordsOfItem(item, top) {
  const [, , c, d, left, base] = item.transform;
  const height = Math.hypot(c, d) || item.height;
  const step = item.width / Math.max(1, item.str.length);
  const words = [];
  for (const {0: text, index} of item.str.matchAll(/\S+/g)) {
    words.push({
      text, left: left + index * step, right: left + (index + text.length) * step, base: top - base, height,
    });
  }
  return words;
}

// Words on one height stand in one line; from above, and from the left. Raised digits stay with their line.
function linesOfPage(words) {
  const lines = [];
  for (const word of words.sort((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines.findLast(({base, height}) => Math.abs(word.base - base) < 0.45 * Math.max(height, word.height));
    if (line) {
      line.words.push(word);
      if (word.height > line.height) [line.base, line.height] = [word.base, word.height];
    } else lines.push({base: word.base, height: word.height, words: [word]});
  }
  lines.forEach((line) => { line.words = joined(line.words.sort((a, b) => a.left - b.left)); });
  return lines.sort((a, b) => a.base - b.base);
}

// A word in letters of two typefaces comes in pieces.
function joined(words) {
  const whole = [];
  for (const word of words) {
    const last = whole[whole.length - 1];
    const gap = last ? word.left - last.right : Infinity;
    if (gap < 0.12 * word.height && gap > -word.height && !last.isEnd) {
      last.text += word.text;
      last.right = Math.max(last.right, word.right);
      last.isEnd = word.isEnd;
    } else whole.push(word);
  }
  return whole;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1] || 0;

// Columns stay side by side: a word that is far from the one before keeps its place on the page.
function layout(lines) {
  const all = lines.flatMap(({words}) => words);
  if (!all.length) return '';
  const width = median(all.map(({text, left, right}) => (right - left) / text.length)) || 5;
  const start = Math.min(...all.map(({left}) => left));
  const pitch = median(lines.slice(1).map(({base}, i) => base - lines[i].base));
  let text = '';
  lines.forEach((line, i) => {
    if (i > 0) text += line.base - lines[i - 1].base > 1.6 * Math.max(pitch, line.height) ? '\n\n' : '\n';
    let shown = '';
    line.words.forEach((word, j) => {
      const gap = j > 0 ? word.left - line.words[j - 1].right : Infinity;
      const column = Math.round((word.left - start) / width);
      if (gap > 1.5 * word.height) shown = shown.padEnd(Math.max(column, shown.length + (j > 0 ? 3 : 0)));
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

// A stretch that stands for other words than its letters (ActualText), which pdf.js does not tell: LibreOffice
// writes so what its typeface lacks. Read by its letters it would be misread.
const isReplaced = ({type, tag, id}) => type === 'beginMarkedContentProps' && tag === 'Span' && !id;

// Words in a stamp, a field or a digital signature (the number and the day of what was issued), which pdf.js does
// not give with the page's own: without them the plan would seem to lack what it has.
const isStamped = ({subtype, hasAppearance}) => subtype !== 'Link' && hasAppearance;

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
    if (items.some(isReplaced)) throw Object.assign(new Error(), {name: 'ReplacedText'});
    if ((await page.getAnnotations()).some(isStamped)) throw Object.assign(new Error(), {name: 'StampedText'});
    const found = items.filter(({str}) => str !== undefined).flatMap((item) => {
      const some = wordsOfItem(item, page.view[3]);
      // A space at its end parts it from what comes next, however near.
      if (some.length && /\s$/.test(item.str)) some[some.length - 1].isEnd = true;
      return some;
    });
    const lines = linesOfPage(found);
    pages += layout(lines) + '\f';
    words += table(lines, number) + '\n';
    page.cleanup();
  }
  await task.destroy();
  return {pages: pages.normalize('NFC'), words: words.normalize('NFC')};
}
