// Kế hoạch mới: the form in which one is asked for.
'use strict';

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
