// Một văn bản đang mở: what is said of it, and what can be copied of that.
'use strict';

function open(entry, isAsked) {
  closeDetail();
  state.open = entry;
  entry.line.setAttribute('aria-current', 'true');
  byId('shownDocument').replaceChildren(built(entry.html));
  addCopyButtons(byId('shownDocument'));
  addPlaceButtons(byId('shownDocument'), (point, place) => showPlace(entry, point, place), {'aria-expanded': 'false'});
  leadToSuperior(byId('shownDocument'), entry.row);
  byId('copy-all').hidden = !points(byId('shownDocument')).length;
  const detail = byId('detail');
  detail.setAttribute('aria-label', said.detailOf(entry.row.issuer || entry.row.path));
  detail.setAttribute('role', 'region');
  document.querySelector('.detail [data-report=comments]').hidden = !hasCopy(entry);
  const letter = document.querySelector('.detail [data-report=letters]');
  letter.hidden = !hasLetter(entry);
  letter.textContent = said.saveLetter(state.entries.filter((other) => hasLetter(other) && isOfFile(other, entry)).length);
  detail.hidden = false;
  document.querySelector('.panes').classList.add('open');
  if (!isAsked) return;
  detail.focus({preventScroll: true});
  detail.scrollTop = 0;
  detail.scrollIntoView({block: 'nearest'});
  if (detail.getBoundingClientRect().top > innerHeight / 2) detail.scrollIntoView();
}

// What does not agree with the superior's plan stands below all else; why nothing is compared is said here.
function leadToSuperior(root, {differences, misfit}) {
  const line = document.createElement('p');
  root.querySelector('h3').after(line);
  if (misfit) {
    line.append(said.misfit(misfit));
    return;
  }
  const against = root.querySelector('.against');
  if (!against) return line.remove();
  against.id = 'against';
  line.append(element('a', said.beside(differences), {href: '#against'}));
}

// One that could not be read has a reason and nothing else.
const isRead = ({row}) => row.verdict !== 'notChecked' || row.notChecked > 0;
const hasLetter = (entry) => entry.row.verdict !== 'notPlan' && isRead(entry);
const isOfFile = (one, other) => one.place.index === other.place.index && one.place.member === other.place.member;
const hasCopy = (entry) => hasLetter(entry) && /\.docx$/i.test(entry.row.path);

function closeDetail() {
  if (state.open) state.open.line.removeAttribute('aria-current');
  state.open = null;
  byId('detail').hidden = true;
  document.querySelector('.panes').classList.remove('open');
}

function addCopyButtons(root) {
  const put = (after, label, words) => {
    const button = element('button', label, {type: 'button', class: 'small copy'});
    button.addEventListener('click', () => copy(button, words()));
    after.append(' ', button);
  };
  root.querySelectorAll('.advice .fix').forEach((fix) => {
    const button = element('button', said.copyFix(), {type: 'button', class: 'small copy'});
    button.addEventListener('click', () => copy(button, fix.textContent));
    const rest = fix.nextSibling;
    if (rest && rest.nodeType === Node.TEXT_NODE && rest.data.startsWith('»')) {
      rest.splitText(1);
      rest.after(' ', button);
    } else fix.after(' ', button);
  });
  points(root).forEach((point) => {
    const place = document.createElement(point.tagName === 'TR' ? 'div' : 'p');
    (point.tagName === 'TR' ? point.lastElementChild : point).append(place);
    const button = element('button', said.copy(), {type: 'button', class: 'small copy'});
    button.addEventListener('click', () => copy(button, wordsOf(point)));
    place.append(button);
  });
}

// What is to be done, one by one.
const points = (root) => Array.from(root.querySelectorAll('.findings > li, .advice tbody tr'));

// What a finding says, without the buttons.
function wordsOf(point) {
  const clone = point.cloneNode(true);
  clone.querySelectorAll('button.copy, .shape, #whole').forEach((inner) => inner.remove());
  clone.querySelectorAll('br').forEach((inner) => inner.replaceWith('\n'));
  const lines = [];
  const parts = point.tagName === 'TR' ? clone.cells : clone.querySelectorAll('p, blockquote');
  for (const part of parts) {
    const words = part.textContent.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean);
    if (part.tagName === 'BLOCKQUOTE') lines.push(`«${words.join(' ')}»`);
    else lines.push(...words);
  }
  return lines.join('\n');
}

async function copy(button, words) {
  const label = button.textContent;
  let isDone = true;
  try {
    await navigator.clipboard.writeText(words);
  } catch {
    const box = element('textarea', '', {class: 'copied'});
    box.value = words;
    button.after(box);
    box.select();
    isDone = document.execCommand('copy');
    box.remove();
    button.focus();
  }
  button.textContent = isDone ? said.copied() : said.notCopied();
  setTimeout(() => { button.textContent = label; }, 1500);
}
