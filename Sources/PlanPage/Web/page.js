// Trang: what one sees and does. Whatever comes from a document is shown as text: what the module writes of it
// as HTML is built anew from a list of known tags, so that nothing else could ever become markup.
'use strict';

const byId = (id) => document.getElementById(id);
const state = {files: [], entries: [], open: null, about: null, inForce: null, own: {rules: [], register: []}, superior: null};

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

// What was done is said where one looks, where the line of it has gone out of sight.
let lastNote = 0;
function note(words) {
  tell(words);
  const line = byId('status').getBoundingClientRect();
  byId('note').textContent = words;
  byId('note').hidden = line.bottom > 0 && line.top < innerHeight;
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
  const unsaid = [row.rest, row.leftOut].filter(Boolean).join('; ');
  cell('td', '', mark, ...(unsaid ? [element('small', unsaid)] : [])).className = 'verdict';
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
    const kind = kinds.get(row.verdict) || {words: row.kind, count: 0, rest: 0};
    kind.count += 1;
    if (row.rest) kind.rest += 1;
    kinds.set(row.verdict, kind);
  }
  byId('total').textContent = [...kinds.values()]
    .map(({words, count, rest}) => `${count} ${words}${rest ? ` (${said.rest(rest)})` : ''}`).join(', ');
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
