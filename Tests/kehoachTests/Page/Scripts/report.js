// Makes a report with the module, as the page's worker does: node report.js MODULE WORKER.js KIND [SUPERIOR], with
// the paths of the documents on standard input, a line each; or a new plan: node report.js MODULE WORKER.js new
// PROFILE DAY, with the office on standard input. What is made goes to standard output.
'use strict';

const fs = require('fs');

const [modulePath, workerPath, kind, given, day] = process.argv.slice(2);
const {Core, Reading, text} = new Function(
  `${fs.readFileSync(workerPath, 'utf8')}; return {Core, Reading, text};`)();

async function main() {
  const core = await Core.start(fs.readFileSync(modulePath));
  if (kind === 'new') {
    const made = core.call('new', given, day, fs.readFileSync(0));
    if (made[0] !== 'made') throw new Error(text(made[1]));
    process.stdout.write(made[2]);
    return;
  }
  if (given) {
    const {problem} = await new Reading(core, null).takeSuperior({path: given, bytes: new Uint8Array(fs.readFileSync(given))});
    if (problem) throw new Error(problem);
  }
  const begun = core.call('begin', kind);
  if (begun[0] !== 'done') throw new Error(begun[0]);
  const reading = new Reading(core, null);
  Reading.words = {pdf: 'pdf'};
  const paths = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean);
  for (const [index, path] of paths.entries()) {
    await reading.read(index, {path, bytes: new Uint8Array(fs.readFileSync(path))}, () => {});
  }
  const answer = core.call('finish');
  fs.writeSync(2, `${reading.ignored.length} ${core.exports.memory.buffer.byteLength} ${text(answer[1])}\n`);
  process.stdout.write(answer[3]);
}

main().catch((error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
