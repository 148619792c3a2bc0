// Dán hoặc gõ: what is said of a text while it is typed.
'use strict';

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
