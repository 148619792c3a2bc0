// Dựng trang: from what the module writes, and from words.
'use strict';

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
