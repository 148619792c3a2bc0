// Trang: what one sees and does. Whatever comes from a document is shown as text: what the module writes of it
// as HTML is built anew from a list of known tags, so that nothing else could ever become markup.
'use strict';

const byId = (id) => document.getElementById(id);
const state = {files: [], entries: [], open: null, about: null, inForce: null, own: {rules: [], register: []}, superior: null};

// MARK: The worker

const helper = {
  worker: null, last: 0, waiting: new Map(), module: null, reader: null,

  async start() {
    this.begin();
    return this.do('start', {module: this.module, reader: this.reader});
  },

  // Makes the module of what is packed into the page, in a worker of its own.
  async unpack() {
    this.begin();
    const {module} = await this.do('compile', {packed: packed('module')});
    this.module = module;
    this.worker.terminate();
    this.reader = packed('pdf');
  },

  begin() {
    const source = byId('worker').textContent;
    const address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
    this.worker = new Worker(address);
    URL.revokeObjectURL(address);
    this.worker.onmessage = ({data}) => {
      const waiting = this.waiting.get(data.job);
      if (!waiting) return;
      if (data.done) waiting.resolve(data.done);
      else if (data.failed !== undefined) waiting.reject(new Error(data.failed));
      else return waiting.tell(data);
      this.waiting.delete(data.job);
    };
    this.worker.onerror = (event) => this.fail(event.message || 'worker');
  },

  // - tell: given what is known before the end.
  do(duty, what = {}, tell = () => {}) {
    const job = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(job, {resolve, reject, tell});
      this.worker.postMessage({...what, duty, job});
    });
  },

  fail(reason) {
    this.waiting.forEach(({reject}) => reject(new Error(reason)));
    this.waiting.clear();
  },

  // Stops after the file that is being read; where that takes long, at once.
  async stop() {
    const job = this.last;
    this.worker.postMessage({stop: job});
    await new Promise((resolve) => setTimeout(resolve, 2000));
    if (!this.waiting.has(job)) return;
    this.worker.terminate();
    this.fail('');
    await this.start();
    await prepare();
  },
};

// What is packed into the page, which then keeps it but once.
function packed(id) {
  const words = atob(byId(id).textContent);
  byId(id).textContent = '';
  const bytes = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i += 1) bytes[i] = words.charCodeAt(i);
  return bytes;
}

// MARK: Building from what the module writes

const knownTags = new Set(('A B BLOCKQUOTE BR DD DEL DETAILS DIV DL DT H2 H3 H4 INS LI MARK OL P SECTION SMALL '
  + 'SPAN STRONG SUMMARY TABLE TBODY TD TH THEAD TR UL').split(' '));
const knownAttributes = new Set(['class', 'id', 'scope', 'aria-hidden', 'data-label', 'colspan', 'start']);

// - html: as bytes, or as text.
function built(html) {
  const text = typeof html === 'string' ? html : new TextDecoder().decode(html);
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  const copy = (node, parent) => {
    if (node.nodeType === Node.TEXT_NODE) parent.append(node.data);
    if (node.nodeType !== Node.ELEMENT_NODE || !knownTags.has(node.tagName)) return;
    const element = document.createElement(node.tagName);
    for (const {name, value} of node.attributes) {
      if (knownAttributes.has(name)) element.setAttribute(name, value);
      if (name === 'href' && value.startsWith('#')) element.setAttribute(name, value);
    }
    node.childNodes.forEach((inner) => copy(inner, element));
    parent.append(element);
  };
  const result = document.createDocumentFragment();
  parsed.body.childNodes.forEach((node) => copy(node, result));
  return result;
}

function element(tag, words, attributes = {}) {
  const made = document.createElement(tag);
  made.textContent = words;
  for (const name of Object.keys(attributes)) made.setAttribute(name, attributes[name]);
  return made;
}

// MARK: Judging

function choices() {
  return {
    lang: isEnglish ? 'en' : 'vi', asOf: byId('day').value, stage: byId('stage').value,
    profile: byId('profile').value,
    require: byId('require').value.split(/[;\n]/).map((word) => word.trim()).filter(Boolean),
  };
}

async function prepare() {
  const files = [...state.own.rules, ...state.own.register];
  const answer = await helper.do(
    'setup', {choices: choices(), files, superior: state.superior, words: said.worker()});
  byId('refused').textContent = answer.refused || '';
  if (answer.refused) {
    byId('settings').open = true;
    return false;
  }
  state.about = answer.about;
  showAbout();
  showSuperior(answer.superior);
  return true;
}

async function settingsChanged() {
  try {
    if (!(await prepare())) return;
    if (state.files.length) await readAll(state.files);
    if (!byId('paste').hidden) typed();
  } catch (error) {
    tell(said.failed(error.message));
  }
}

function showAbout() {
  byId('about').textContent = said.about(state.about);
  const select = byId('profile');
  const value = select.value;
  while (select.options.length > 1) select.remove(1);
  for (const {name, summary} of kinds()) {
    select.add(new Option(isEnglish || !summary ? name : `${summary} (${name})`, name));
  }
  select.value = value;
  showKinds();
}

// - taken: what the superior's plan is, or why it cannot be used; nothing is held against it then.
function showSuperior({plan, problem}) {
  const {superior} = state;
  byId('superior-name').textContent = plan ? said.superior(superior.path, plan) : '';
  state.inForce = plan || null;
  showInForce();
  byId('superior-refused').textContent = problem ? `${superior.path}: ${problem}.` : '';
  document.querySelectorAll('.drop-superior').forEach((button) => { button.hidden = !superior; });
}

// Which plan the others are held against, and how many of them carry it out.
function showInForce() {
  const plan = state.inForce;
  const held = state.entries.filter(({row}) => row.differences !== null).length;
  const others = state.entries.filter(({row}) => row.misfit).length;
  byId('superior-in-force').textContent = plan ? said.inForce(plan, held, others) : '';
  byId('in-force').hidden = !plan;
}

function takeSuperior(files) {
  if (files.length > 1) {
    byId('superior-refused').textContent = `${said.oneSuperior()}.`;
    return;
  }
  [state.superior = null] = files;
  settingsChanged();
}

// MARK: Reading

const tell = (words) => { byId('status').textContent = words; };

// What was done is said where one looks, too: the line of it may have gone out of sight.
let lastNote = 0;
function note(words) {
  tell(words);
  byId('note').textContent = words;
  byId('note').hidden = false;
  clearTimeout(lastNote);
  lastNote = setTimeout(() => { byId('note').hidden = true; }, 4000);
}

function beginRun(count) {
  byId('running').hidden = false;
  byId('progress').max = count;
  byId('progress').value = 0;
  document.querySelectorAll('[data-report]').forEach((button) => { button.disabled = true; });
}

function endRun() {
  byId('running').hidden = true;
  document.querySelectorAll('[data-report]').forEach((button) => { button.disabled = false; });
  labelFiles();
}

// What a click saves: a file, or several in one.
function labelFiles() {
  const letters = state.entries.filter(hasLetter).length;
  const copies = new Set(state.entries.filter(hasCopy).map(({place}) => `${place.index}/${place.member}`)).size;
  for (const [kind, words, count] of [
    ['letters', said.saveLetters, letters], ['comments', said.saveComments, copies]]) {
    const button = document.querySelector(`.save [data-report=${kind}]`);
    button.textContent = words(count);
    if (!count) button.disabled = true;
  }
}

// What somebody has just brought comes into sight, unless they look elsewhere by then; a plan that is alone opens.
async function bring(files) {
  const place = scrollY;
  await readAll(files);
  if (state.entries.length === 1) open(state.entries[0], false);
  if (state.entries.length && Math.abs(scrollY - place) < 8) byId('status').scrollIntoView();
}

async function readAll(files) {
  if (!files.length) return tell(said.none());
  const was = state.open && state.open.row;
  state.files = files;
  state.entries = [];
  closeDetail();
  ['rows', 'notes', 'across', 'explained'].forEach((id) => byId(id).replaceChildren());
  byId('results').hidden = false;
  showTotal();
  beginRun(files.length);
  try {
    const run = await helper.do('list', {files}, ({entry, progress, path}) => {
      if (entry) return addEntry(entry, was);
      byId('progress').value = progress;
      tell(said.reading(progress + 1, files.length, path));
    });
    byId('across').replaceChildren(built(run.across));
    byId('explained').replaceChildren(built(run.rules));
    if (run.ignored.length) byId('notes').append(leftOut(run.ignored));
    run.passedOver.forEach(([path, why]) => {
      byId('notes').append(element('p', said.passedOver(path, why), {class: 'meta'}));
    });
    const count = state.entries.length;
    tell(run.isStopped ? said.stopped() : count ? said.done(count) : said.none());
  } catch (error) {
    tell(error.message ? said.failed(error.message) : said.stopped());
  }
  endRun();
}

// Files that are no documents, by what can be done with them.
function leftOut(paths) {
  const groups = new Map();
  for (const path of paths) {
    const why = said.leftOut(path);
    if (!groups.has(why)) groups.set(why, []);
    groups.get(why).push(path);
  }
  const fold = document.createElement('details');
  fold.append(element('summary', said.ignored(paths.length)));
  groups.forEach((names, why) => {
    const list = document.createElement('ul');
    names.slice(0, 100).forEach((name) => list.append(element('li', name)));
    if (names.length > 100) list.append(element('li', said.more(names.length - 100)));
    fold.append(element('p', why), list);
  });
  return fold;
}

// MARK: The list, worst first

const isWorse = (a, b) =>
  a.rank - b.rank || b.mustFix - a.mustFix || b.review - a.review || a.ordinal - b.ordinal || a.part - b.part;

function addEntry(entry, wasOpen) {
  const {row} = entry;
  entry.words = plain(`${row.path} ${row.issuer || ''} ${row.title || ''} ${row.deciding || ''}`);
  entry.line = lineOf(entry);
  let place = state.entries.length;
  while (place > 0 && isWorse(row, state.entries[place - 1].row) < 0) place -= 1;
  const next = state.entries[place];
  state.entries.splice(place, 0, entry);
  byId('rows').insertBefore(entry.line, next ? next.line : null);
  showTotal();
  if (wasOpen && wasOpen.path === row.path && wasOpen.part === row.part) open(entry, false);
}

function lineOf(entry) {
  const {row} = entry;
  const line = document.createElement('tr');
  const cell = (tag, label, ...inner) => {
    const made = document.createElement(tag);
    if (label) made.dataset.label = label;
    made.append(...inner);
    line.append(made);
    return made;
  };
  const mark = element('b', '', {class: row.style});
  mark.append(element('span', row.shape, {class: 'shape', 'aria-hidden': 'true'}), row.words);
  cell('td', '', mark, ...(row.leftOut ? [element('small', row.leftOut)] : [])).className = 'verdict';
  const name = element('button', row.issuer || row.path, {class: 'name', type: 'button'});
  line.addEventListener('click', () => { if (!getSelection().toString()) open(entry, true); });
  const part = row.part > 1 ? ` (${row.part})` : '';
  const head = cell('th', '', name, ...(row.issuer || part ? [element('small', row.path + part)] : []));
  head.scope = 'row';
  const counts = [
    row.mustFix && said.mustFix(row.mustFix), row.review && said.review(row.review),
    row.differences && said.differences(row.differences), row.misfit && said.notHeld(),
  ];
  cell('td', '', counts.filter(Boolean).join(', '));
  const deciding = cell('td', '', row.deciding || '');
  deciding.className = 'gravest';
  if (row.place) deciding.append(element('small', `(${row.place})`));
  return line;
}

function showTotal() {
  const kinds = new Map();
  for (const {row} of [...state.entries].sort((a, b) => a.row.rank - b.row.rank)) {
    const kind = kinds.get(row.verdict) || {words: row.words, count: 0};
    kind.count += 1;
    kinds.set(row.verdict, kind);
  }
  byId('total').textContent = [...kinds.values()].map(({words, count}) => `${count} ${words}`).join(', ');
  const select = byId('kind');
  const value = select.value;
  select.replaceChildren(new Option(said.any(), ''));
  select.setAttribute('aria-label', said.kind());
  kinds.forEach(({words}, name) => select.add(new Option(words, name)));
  select.value = kinds.has(value) ? value : '';
  showInForce();
  filter();
}

const plain = (words) =>
  words.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ');

function filter() {
  const wanted = plain(byId('filter').value).split(' ').filter(Boolean);
  const kind = byId('kind').value;
  let count = 0;
  for (const {row, words, line} of state.entries) {
    line.hidden = (kind && row.verdict !== kind) || !wanted.every((word) => words.includes(word));
    if (!line.hidden) count += 1;
  }
  byId('shown').textContent = wanted.length || kind ? `${count}/${state.entries.length}` : '';
}

// MARK: One document

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

// MARK: Files to keep

async function save(kind, entry) {
  const files = entry ? [state.files[entry.place.index]] : state.files;
  beginRun(files.length);
  try {
    const made = await helper.do(
      'report', {kind, files, only: entry ? entry.place.member : undefined}, ({progress}) => {
        byId('progress').value = progress;
        tell(said.writing(progress + 1, files.length));
      });
    if (made.isStopped) tell(said.stopped());
    else if (!made.bytes.length) note([said.nothingSaved(), made.remark].filter(Boolean).join(' '));
    else {
      const name = said.fileName(kind, made.name);
      download(name, made.bytes);
      note([said.saved(name), made.remark].filter(Boolean).join(' '));
    }
  } catch (error) {
    tell(error.message ? said.failed(error.message) : said.stopped());
  }
  endRun();
}

function download(name, bytes) {
  const link = element('a', '', {download: name});
  link.href = URL.createObjectURL(new Blob([bytes], {type: 'application/octet-stream'}));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

// MARK: A new plan

const officeFields = ['authority', 'name', 'symbol', 'place', 'position', 'signer'];

// Those of any plan first, then as one looks a word up.
function kinds() {
  const words = ({name, summary}) => (isEnglish || !summary ? name : summary);
  return [...state.about.profiles].sort((a, b) => (
    b.general - a.general || words(a).localeCompare(words(b), isEnglish ? 'en' : 'vi')));
}

function showKinds() {
  const select = byId('new-profile');
  const value = select.value || 'school';
  select.replaceChildren(...kinds().map(({name, summary}) => new Option(isEnglish || !summary ? name : summary, name)));
  select.value = value;
}

// The office of a configuration, in the fields.
async function takeOffice(file) {
  byId('new-refused').textContent = '';
  try {
    const {office} = JSON.parse((await file.text()).replace(/^\ufeff/, ''));
    officeFields.forEach((name) => { byId(`new-${name}`).value = office[name] || ''; });
    byId('new-recipients').value = (office.recipients || []).join('\n');
  } catch {
    byId('new-refused').textContent = said.noOffice(file.name);
  }
}

async function makeNew() {
  const office = Object.fromEntries(officeFields.map((name) => [name, byId(`new-${name}`).value.trim()]));
  office.recipients = byId('new-recipients').value.split('\n').map((line) => line.trim()).filter(Boolean);
  try {
    const made = await helper.do('make', {profile: byId('new-profile').value, day: byId('new-day').value, office});
    byId('new-refused').textContent = made.refused || '';
    if (made.bytes) download(made.name, made.bytes);
    byId('new-made').textContent = made.bytes ? said.made(made.name) : '';
  } catch (error) {
    byId('new-refused').textContent = said.failed(error.message);
  }
}

// Today, where one is.
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// MARK: Typing

let isTyping = false;
let wasTypedSince = false;

async function typed() {
  if (isTyping) {
    wasTypedSince = true;
    return;
  }
  isTyping = true;
  do {
    wasTypedSince = false;
    const words = byId('text').value;
    const shown = document.createDocumentFragment();
    if (words.trim()) {
      try {
        await helper.do('list', {files: [{path: '', bytes: new TextEncoder().encode(words)}]}, ({entry}) => {
          if (entry) shown.append(built(entry.html));
        });
      } catch (error) {
        shown.append(element('p', said.failed(error.message)));
      }
    }
    shown.querySelectorAll('h3').forEach((head) => { head.textContent = said.result(); });
    shown.querySelectorAll('[id]').forEach((part) => part.removeAttribute('id'));
    addCopyButtons(shown);
    addPlaceButtons(shown, goToLine);
    const isOpen = Array.from(byId('typed').querySelectorAll('details'), (fold) => fold.open);
    shown.querySelectorAll('details').forEach((fold, i) => { fold.open = isOpen[i] || false; });
    byId('typed').replaceChildren(shown);
  } while (wasTypedSince);
  isTyping = false;
}

// A link to a document opens it; one to what is said of a rule unfolds that.
function follow(event) {
  const link = event.target.closest && event.target.closest('a[href^="#"]');
  if (!link) return;
  const [, ordinal, part] = link.getAttribute('href').match(/^#d(\d+)(?:-(\d+))?$/) || [];
  if (ordinal) {
    event.preventDefault();
    const found = state.entries.find(({row}) => row.ordinal === Number(ordinal) && row.part === Number(part || 1));
    if (found) open(found, true);
    return;
  }
  const target = document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)));
  const fold = target && target.closest('details');
  if (fold) fold.open = true;
}

// MARK: Language

const vietnamese = new Map();

function switchLanguage() {
  isEnglish = !isEnglish;
  document.documentElement.lang = isEnglish ? 'en' : 'vi';
  document.querySelectorAll('[data-words]').forEach((part) => {
    if (!vietnamese.has(part)) vietnamese.set(part, part.textContent);
    part.textContent = isEnglish ? english[part.dataset.words] : vietnamese.get(part);
  });
  document.title = byId('language').ownerDocument.querySelector('h1').textContent;
  byId('language').textContent = isEnglish ? 'Tiếng Việt' : 'English';
  byId('language').lang = isEnglish ? 'vi' : 'en';
  byId('formats').textContent = said.formats();
  labelFiles();
  settingsChanged();
}

// MARK: Beginning

function listen() {
  // What is dropped beside the two other places is to be read.
  const placeOf = ({target}) => ((target.closest && target.closest('#superior, #new')) || byId('drop')).id;
  const over = (place) => {
    ['drop', 'superior', 'new'].forEach((id) => byId(id).classList.toggle('over', id === place));
  };
  addEventListener('dragover', (event) => {
    event.preventDefault();
    over(placeOf(event));
  });
  addEventListener('dragleave', (event) => { if (!event.relatedTarget) over(''); });
  addEventListener('drop', async (event) => {
    event.preventDefault();
    over('');
    const place = placeOf(event);
    const [file] = event.dataTransfer.files;
    if (place === 'new') return file && takeOffice(file);
    const files = await dropped(event.dataTransfer);
    if (place === 'superior') takeSuperior(files);
    else bring(files);
  });
  byId('choose-files').addEventListener('click', () => byId('files').click());
  byId('choose-folder').addEventListener('click', () => byId('folder').click());
  ['files', 'folder'].forEach((id) => {
    byId(id).addEventListener('change', () => { if (byId(id).files.length) bring(chosen(byId(id))); });
  });
  [['paste', 'text'], ['new', 'new-profile']].forEach(([id, first]) => {
    byId(`open-${id}`).addEventListener('click', () => {
      const isOpen = byId(id).hidden;
      // One at a time: each is wide.
      ['paste', 'new'].forEach((other) => {
        byId(other).hidden = !isOpen || other !== id;
        byId(`open-${other}`).setAttribute('aria-expanded', String(!byId(other).hidden));
      });
      if (isOpen) byId(first).focus();
    });
  });
  byId('choose-superior').addEventListener('click', () => byId('superior-file').click());
  byId('superior-file').addEventListener('change', () => takeSuperior(chosen(byId('superior-file'))));
  document.querySelectorAll('.drop-superior').forEach((button) => {
    button.addEventListener('click', () => {
      takeSuperior([]);
      (button.closest('#results') ? byId('filter') : byId('choose-superior')).focus({preventScroll: true});
    });
  });
  byId('new-day').value = today();
  byId('new-file').addEventListener('change', () => { if (byId('new-file').files.length) takeOffice(byId('new-file').files[0]); });
  byId('make').addEventListener('click', makeNew);
  byId('text').addEventListener('input', typed);
  ['day', 'stage', 'profile', 'require'].forEach((id) => byId(id).addEventListener('change', settingsChanged));
  ['rules', 'register'].forEach((role) => {
    byId(role).addEventListener('change', async () => {
      state.own[role] = await Promise.all(Array.from(byId(role).files, async (file) => ({
        role, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()),
      })));
      settingsChanged();
    });
  });
  byId('stop').addEventListener('click', () => helper.stop());
  byId('filter').addEventListener('input', filter);
  byId('kind').addEventListener('change', filter);
  byId('back').addEventListener('click', () => {
    const {line} = state.open;
    closeDetail();
    line.querySelector('button').focus();
  });
  byId('copy-all').addEventListener('click', () => {
    const items = points(byId('shownDocument')).map(wordsOf);
    copy(byId('copy-all'), items.join('\n\n'));
  });
  document.querySelectorAll('[data-report]').forEach((button) => {
    button.addEventListener('click', () => {
      save(button.dataset.report, 'one' in button.dataset ? state.open : null);
    });
  });
  byId('language').addEventListener('click', switchLanguage);
  document.addEventListener('click', follow);
  addEventListener('beforeprint', () => {
    document.querySelectorAll('#shownDocument details').forEach((fold) => { fold.open = true; });
  });
}

async function begin() {
  byId('formats').textContent = said.formats();
  byId('kind').add(new Option(said.any(), ''));
  if (typeof DecompressionStream === 'undefined' || typeof WebAssembly === 'undefined') {
    return tell(said.broken());
  }
  tell(said.starting());
  try {
    listen();
    await helper.unpack();
    await helper.start();
    await prepare();
    tell(said.ready());
  } catch (error) {
    tell(`${said.broken()} (${error.message})`);
  }
}

begin();
