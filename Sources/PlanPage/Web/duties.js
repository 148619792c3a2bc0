// Việc của người giúp việc trong trình duyệt: what the page asks of the worker, one thing after another.
'use strict';

let core;
let compiled;
let prepared;
// The last thing that was to be stopped, by its number.
let stopped = 0;

// What the module answers, and what the superior's plan is, where there is one, or why it cannot be used.
async function prepare() {
  const {choices, files, superior} = prepared;
  const fields = files.flatMap((file) => [file.role, file.name, file.bytes]);
  const answer = core.call('setup', JSON.stringify(choices), ...fields);
  if (answer[0] !== 'ready' || !superior) return {answer, taken: {}};
  try {
    return {answer, taken: await new Reading(core, pdf && pdf.read).takeSuperior(superior)};
  } catch (error) {
    if (!(error instanceof WebAssembly.RuntimeError)) throw error;
    core = await Core.start(compiled);
    const anew = core.call('setup', JSON.stringify(choices), ...fields);
    return {answer: anew, taken: {problem: Reading.words.broken}};
  }
}

// Reads files for a report. A document that stops the module is named instead, and the others are read anew by
// a new one.
async function read(kind, {files, job}, entry, isWanted) {
  const broken = new Set();
  for (;;) {
    core.call('begin', kind);
    const reading = new Reading(core, pdf && pdf.read, broken);
    try {
      for (let index = 0; index < files.length && stopped < job; index += 1) {
        postMessage({job, progress: index, path: files[index].path});
        await reading.read(index, files[index], entry, isWanted);
        // So that a word to stop is heard.
        await new Promise((resolve) => setTimeout(resolve));
      }
      return reading;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError) || broken.has(reading.current)) throw error;
      broken.add(reading.current);
      core = await Core.start(compiled);
      await prepare();
    }
  }
}

const duties = {
  // What unpacking leaves behind goes with the worker that has done it.
  async compile({packed}) {
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return {module: await WebAssembly.compile(await new Response(stream).arrayBuffer())};
  },

  async start({module, reader}) {
    if (pdf) pdf.packed = reader;
    compiled = module;
    core = await Core.start(compiled);
  },

  async setup({choices, files, superior, words}) {
    Reading.words = words;
    const before = prepared;
    prepared = {choices, files, superior};
    const {answer, taken} = await prepare();
    if (answer[0] === 'ready') return {about: JSON.parse(text(answer[1])), superior: taken};
    prepared = before;
    return {refused: text(answer[1])};
  },

  // What is shown of each file, as it is read.
  async list(data) {
    const {job} = data;
    const posted = new Set();
    const reading = await read('list', data, (row, html, place) => {
      const key = `${place.index}/${place.member}/${row.part}`;
      if (posted.has(key)) return;
      posted.add(key);
      // As bytes: of many documents they take half of what they would as text.
      postMessage({job, entry: {row, html, place}}, [html.buffer]);
    });
    const answer = core.call('finish');
    return {
      across: text(answer[1]), rules: text(answer[2]), ignored: reading.ignored,
      passedOver: reading.passedOver, isStopped: stopped >= job,
    };
  },

  // The words of one document, for whoever wants to see a place in them.
  async show({file, place, part}) {
    try {
      return (await new Reading(core, pdf && pdf.read).textOf(file, place, part)) || {};
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      core = await Core.start(compiled);
      await prepare();
      return {};
    }
  },

  // A plan to be filled in.
  make({profile, day, office}) {
    const answer = core.call('new', profile, day, JSON.stringify(office));
    if (answer[0] === 'made') return {name: text(answer[1]), bytes: answer[2]};
    return {refused: text(answer[1])};
  },

  // One file, or one a document in an archive.
  async report(data) {
    const {kind, only, job} = data;
    await read(kind, data, () => {}, (member) => only === undefined || member === only);
    if (stopped >= job) return {isStopped: true};
    const answer = core.call('finish');
    return {remark: text(answer[1]), name: text(answer[2]), bytes: answer[3]};
  },
};

let queue = Promise.resolve();
onmessage = ({data}) => {
  if (data.stop) {
    stopped = data.stop;
    return;
  }
  queue = queue.then(async () => {
    try {
      postMessage({job: data.job, done: (await duties[data.duty](data)) || {}});
    } catch (error) {
      postMessage({job: data.job, failed: String((error && error.message) || error)});
    }
  });
};
