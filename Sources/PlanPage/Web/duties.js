// Việc của người giúp việc trong trình duyệt: what the page asks of the worker, one thing after another.
'use strict';

let core;
let stopped = 0;

const duties = {
  async start({module}) {
    const stream = new Blob([module]).stream().pipeThrough(new DecompressionStream('gzip'));
    core = await Core.start(await new Response(stream).arrayBuffer());
  },

  setup({choices, files, words}) {
    Reading.words = words;
    const fields = files.flatMap((file) => [file.role, file.name, file.bytes]);
    const answer = core.call('setup', JSON.stringify(choices), ...fields);
    return answer[0] === 'ready' ? {about: JSON.parse(text(answer[1]))} : {refused: text(answer[1])};
  },

  // What is shown of each file, as it is read.
  async list({files, job}) {
    core.call('begin', 'list');
    const reading = new Reading(core, pdf && pdf.read);
    for (let index = 0; index < files.length && stopped < job; index += 1) {
      postMessage({job, progress: index, path: files[index].path});
      await reading.read(index, files[index], (row, html, place) => {
        postMessage({job, entry: {row, html, place}});
      });
      // So that a word to stop is heard.
      await new Promise((resolve) => setTimeout(resolve));
    }
    const answer = core.call('finish');
    return {
      across: text(answer[1]), rules: text(answer[2]), ignored: reading.ignored,
      passedOver: reading.passedOver, isStopped: stopped >= job,
    };
  },

  // One file, or one a document in an archive.
  async report({kind, files, only, job}) {
    core.call('begin', kind);
    const reading = new Reading(core, pdf && pdf.read);
    for (let index = 0; index < files.length && stopped < job; index += 1) {
      postMessage({job, progress: index, path: files[index].path});
      await reading.read(index, files[index], () => {}, (member) =>
        only === undefined || member === only);
      await new Promise((resolve) => setTimeout(resolve));
    }
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
      postMessage({job: data.job, failed: String(error && error.message || error)});
    }
  });
};
