// Chỗ của một góp ý: leads from a point to the words that it is about, in the document or in the box of text.
'use strict';

// Where each point is becomes a button that leads there.
function addPlaceButtons(root, go, attributes = {}) {
  points(root).forEach((point, i) => {
    const part = point.querySelector('.where') || point.querySelector('small');
    const words = part.firstChild;
    if (!words || words.nodeType !== Node.TEXT_NODE || !words.data.trim()) return;
    const [, place, rest] = words.data.match(/^(.*?)((?: · )?)$/s);
    const button = element('button', place, {
      type: 'button', class: 'name', title: said.goTo(), ...attributes,
    });
    button.addEventListener('click', () => go({point, number: i}, button));
    words.replaceWith(button, rest);
  });
}

// The document's own words under the point, with the place marked; a second click takes them away.
async function showPlace(entry, {point, number}, button) {
  const before = byId('whole');
  if (before) {
    before.remove();
    before.button.setAttribute('aria-expanded', 'false');
    if (before.button === button) return;
  }
  const box = element('div', '', {id: 'whole', tabindex: '0', role: 'region', 'aria-label': said.whole(entry.row.path)});
  box.button = button;
  button.setAttribute('aria-expanded', 'true');
  (point.tagName === 'TR' ? point.lastElementChild : point).append(box);
  try {
    const file = state.files[entry.place.index];
    const {words, places} = await helper.do('show', {file, place: entry.place, part: entry.row.part});
    if (!words) box.append(said.worker().gone);
    else if (fill(box, words, places[number] || [])) box.scrollTop = firstMark(box);
  } catch (error) {
    box.append(said.failed(error.message));
  }
  if (document.activeElement === button) box.focus({preventScroll: true});
  box.scrollIntoView({block: 'nearest'});
}

const firstMark = (box) => {
  const mark = box.querySelector('mark');
  return mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
};

// - places: pairs of offsets of the bytes of the words.
// - Returns: whether there is something marked.
function fill(box, bytes, places) {
  const decoder = new TextDecoder('utf-8', {ignoreBOM: true});
  const words = (from, to) => decoder.decode(bytes.subarray(from, to)).replace(/\r\n?/g, '\n');
  const spans = [];
  for (let i = 0; i + 1 < places.length; i += 2) spans.push([places[i], places[i + 1]]);
  let end = 0;
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    if (from < end) continue;
    box.append(words(end, from));
    // What is missing is shown where it was expected.
    box.append(element('mark', from === to ? '▸' : words(from, to)));
    end = to;
  }
  box.append(words(end, bytes.length));
  return spans.length > 0;
}

function goToLine(point, place) {
  const [, line] = place.textContent.match(/(?:dòng|line) (\d+)/) || [];
  if (line) goTo(Number(line));
}

function goTo(line) {
  const box = byId('text');
  const lines = box.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  box.scrollIntoView({block: 'nearest'});
  box.focus({preventScroll: true});
  box.setSelectionRange(start, start + (lines[line - 1] || '').length);
  // About as many rows as the lines take that stand above.
  const rows = (some) => some.reduce((sum, one) => sum + Math.ceil((one.length + 1) / (box.clientWidth / 7.5)), 0);
  box.scrollTop = (rows(lines.slice(0, line - 1)) / rows(lines)) * box.scrollHeight - box.clientHeight / 2;
}
