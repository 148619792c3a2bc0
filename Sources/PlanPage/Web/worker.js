// Người giúp việc của trang: holds the module, so that the page itself never waits. Everything that goes between
// the two is a list of byte strings. It runs in a browser's worker, and in node for the tests.
'use strict';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const text = (bytes) => decoder.decode(bytes);
const toBytes = (value) =>
  value instanceof Uint8Array ? value : encoder.encode(String(value));

// The pieces that a raw deflate stream gives, one after another, until it ends or goes wrong. Nothing is put between
// the bytes and the stream: what browsers hold of them is let go of late.
async function inflate(packed, take) {
  const {writable, readable} = new DecompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  // What goes wrong is seen where it is read.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  try {
    for (;;) {
      const {done, value} = await reader.read();
      if (done) return true;
      if (!take(value)) {
        await reader.cancel();
        return false;
      }
    }
  } catch {
    return false;
  }
}

class Core {
  constructor(instance) {
    this.exports = instance.exports;
  }

  static async start(module) {
    const instance = await WebAssembly.instantiate(module, {});
    return new Core(instance.instance || instance);
  }

  // One request, one answer.
  call(name, ...fields) {
    const all = [name, ...fields].map(toBytes);
    const count = all.reduce((sum, field) => sum + field.length + 4, 0);
    const room = this.exports.page_room(count) >>> 0;
    const memory = this.exports.memory;
    let view = new DataView(memory.buffer);
    let place = room;
    for (const field of all) {
      view.setUint32(place, field.length, true);
      new Uint8Array(memory.buffer).set(field, place + 4);
      place += field.length + 4;
    }
    const answer = this.exports.page_call(room, count) >>> 0;
    view = new DataView(memory.buffer);
    const end = answer + 4 + view.getUint32(answer, true);
    const result = [];
    for (let i = answer + 4; i < end; ) {
      const length = view.getUint32(i, true);
      result.push(new Uint8Array(memory.buffer).slice(i + 4, i + 4 + length));
      i += length + 4;
    }
    this.exports.page_free(answer);
    result[0] = text(result[0]);
    return result;
  }

  // The same where parts of an archive may have to be inflated first.
  async ask(name, ...fields) {
    // Each round hands in at least one more part, and an archive has no more than its limits allow.
    for (;;) {
      const answer = this.call(name, ...fields);
      if (answer[0] !== 'parts') return answer;
      for (let i = 1; i < answer.length; i += 4) {
        await this.handIn(answer[i], answer[i + 1], Number(text(answer[i + 2])), answer[i + 3]);
      }
    }
  }

  // Inflates a part that should come to so many bytes straight into the module's memory; of one that comes to more,
  // or is damaged, nothing is handed in.
  async handIn(start, end, size, packed) {
    const head = ['part', start, end].map(toBytes);
    const count = head.reduce((sum, field) => sum + field.length + 4, 4);
    const room = this.exports.page_room(count + size) >>> 0;
    const bytes = () => new Uint8Array(this.exports.memory.buffer, room, count + size);
    let given = 0;
    const isWhole = await inflate(packed, (piece) => {
      if (given + piece.length > size) return false;
      bytes().set(piece, count + given);
      given += piece.length;
      return true;
    });
    if (!isWhole) given = 0;
    const view = new DataView(this.exports.memory.buffer, room);
    let place = 0;
    for (const field of head) {
      view.setUint32(place, field.length, true);
      bytes().set(field, place + 4);
      place += field.length + 4;
    }
    view.setUint32(place, given, true);
    this.exports.page_free(this.exports.page_call(room, count + given));
  }
}

// - file: {path, bytes} or {path, file}.
async function bytesOf({bytes, file}) {
  if (bytes) return {bytes};
  if (file.size > Reading.mostBytes) return {problem: Reading.words.large};
  try {
    return {bytes: new Uint8Array(await file.arrayBuffer())};
  } catch {
    return {problem: Reading.words.gone};
  }
}

// Goes through a list of files and adds each to the run that has begun.
class Reading {
  // - readPDF: the text and the words of a PDF; null where the page has nothing to read it with.
  // - broken: documents that have stopped the module before, and are not given to it again.
  constructor(core, readPDF, broken = new Set()) {
    this.core = core;
    this.readPDF = readPDF;
    this.broken = broken;
    this.ordinal = 0;
    // Paths of what is no document.
    this.ignored = [];
    this.passedOver = [];
    // What is being read.
    this.current = '';
  }

  // - file: {path, bytes} or {path, file}.
  // - entry: given what has been added: its rows and its parts of HTML, and how to find it again.
  async read(index, file, entry, isWanted = () => true) {
    this.current = String(index);
    if (this.broken.has(this.current)) return this.lose(file, {index}, Reading.words.broken, entry);
    const {bytes, problem} = await bytesOf(file);
    if (problem) return this.lose(file, {index}, problem, entry);
    const answer = this.core.call('open', file.path, bytes);
    if (answer[0] !== 'folder') return this.take(answer, file.path, bytes, {index}, entry);
    this.ignored.push(...answer.slice(2).map((name) => `${file.path}/${text(name)}`));
    const count = Number(text(answer[1]));
    for (let member = 0; member < count; member += 1) {
      if (isWanted(member)) await this.enter({index, member}, file, entry);
      else this.ordinal += 1;
    }
  }

  // Reads a document of an archive.
  async enter(place, file, entry) {
    this.current = `${place.index}/${place.member}`;
    if (this.broken.has(this.current)) return this.lose(file, place, Reading.words.broken, entry);
    const answer = await this.core.ask('enter', place.member);
    return this.take(answer, text(answer[2]), answer[3], place, entry);
  }

  async take(answer, path, bytes, place, entry) {
    switch (answer[0]) {
      case 'ignored':
        this.ignored.push(path);
        return;
      case 'passedOver':
        this.ordinal += 1;
        this.passedOver.push([path, text(answer[1])]);
        return;
      case 'unreadable': return this.lose({path}, place, text(answer[1]), entry);
      case 'pdf': {
        const problem = await this.takePages(bytes);
        if (problem) return this.lose({path}, place, problem, entry);
      }
    }
    this.ordinal += 1;
    this.tell(await this.core.ask('add', this.ordinal), place, entry);
  }

  // The text of the PDF that is open, for the module; what is wrong with it, or nothing.
  async takePages(bytes) {
    const found = this.readPDF ? await this.readPDF(bytes) : {problem: Reading.words.pdf};
    if (!found.problem) this.core.call('pages', found.pages, found.words);
    return found.problem || '';
  }

  // Holds what is read afterwards against the superior's plan: what it is, or the problem that bars that.
  async takeSuperior(file) {
    const {bytes, problem} = await bytesOf(file);
    if (problem) return {problem};
    const answer = this.core.call('open', file.path, bytes);
    if (answer[0] === 'pdf') {
      const reason = await this.takePages(bytes);
      if (reason) return {problem: reason};
    } else if (answer[0] !== 'document') {
      return {problem: answer[1] && answer[0] !== 'folder' ? text(answer[1]) : Reading.words.onePlan};
    }
    const taken = await this.core.ask('against');
    return taken[0] === 'done' ? {plan: JSON.parse(text(taken[1]))} : {problem: text(taken[1])};
  }

  // The words of a document that has been read before, and where in them its points are; nothing where it is gone.
  async textOf(file, {member}, part) {
    const {bytes, problem} = await bytesOf(file);
    if (problem) return null;
    let answer = this.core.call('open', file.path, bytes);
    let inner = bytes;
    if (answer[0] === 'folder') {
      answer = await this.core.ask('enter', member);
      [, , , inner] = answer;
    }
    if (answer[0] === 'pdf' && (await this.takePages(inner))) return null;
    const found = await this.core.ask('text', part);
    return found[0] === 'text' ? {words: found[1], places: JSON.parse(text(found[2]))} : null;
  }

  lose(file, place, reason, entry) {
    this.ordinal += 1;
    this.tell(this.core.call('lost', this.ordinal, file.path, reason), place, entry);
  }

  tell(answer, place, entry) {
    if (answer[0] !== 'added') throw new Error(answer[0]);
    const rows = JSON.parse(text(answer[1]));
    rows.forEach((row, i) => entry(row, answer[2 + i], place));
  }
}
Reading.mostBytes = 64 << 20;
Reading.words = {};
