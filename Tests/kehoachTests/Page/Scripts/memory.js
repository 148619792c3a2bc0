// What the page's process holds (PSS, of /proc) while it reads a folder: node memory.js BROWSER PROGRAM PAGE FOLDER.
// No test asks it: memory hangs on the browser and the machine.
'use strict';

const {execFileSync} = require('child_process');
const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');
const browsers = require('./browser.js');

const [kind, program, page, given] = process.argv.slice(2);
const folder = path.resolve(given);
const said = 'document.querySelector("#status").textContent';

function megabytes(process) {
  try {
    const [, pages] = fs.readFileSync(`/proc/${process}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m);
    return Math.round(pages / 1024);
  } catch {
    return 0;
  }
}

// The largest of those that show pages.
function showing(root) {
  const children = new Map();
  for (const line of execFileSync('ps', ['-eo', 'pid,ppid,args', '--no-headers']).toString().split('\n')) {
    const [, process, parent, words] = line.trim().match(/^(\d+)\s+(\d+)\s+(.*)$/) || [];
    if (process) children.set(parent, [...(children.get(parent) || []), {process, words}]);
  }
  const under = (parent) => (children.get(String(parent)) || []).flatMap((child) => [child, ...under(child.process)]);
  const shows = kind === 'Chromium' ? /--type=renderer/ : /-contentproc.* tab$|-isForBrowser/;
  const found = under(root).filter(({words}) => shows.test(words)).map(({process}) => process);
  return found.sort((one, other) => megabytes(other) - megabytes(one))[0];
}

async function main() {
  const browser = await new browsers[kind]().start(program);
  try {
    await browser.open(pathToFileURL(page).href);
    await browser.until(`${said} === 'Sẵn sàng.'`);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const process = showing(browser.child.pid);
    const before = megabytes(process);
    let highest = before;
    const timer = setInterval(() => { highest = Math.max(highest, megabytes(process)); }, 100);
    const files = fs.readdirSync(folder).sort().map((name) => path.join(folder, name));
    if (browser.drop) await browser.drop(files);
    else await browser.choose('#files', files);
    await browser.until(`${said}.startsWith('Xong')`, 120);
    clearInterval(timer);
    console.log(`${kind}: ${before} MB before, ${highest} MB at the highest`);
  } finally {
    await browser.close();
  }
}

main();
