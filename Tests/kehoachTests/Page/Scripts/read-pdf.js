// Reads PDFs with what is packed into the page: node read-pdf.js PAGE PDF…. Of each, the text as JSON, a line each;
// null where it cannot be read.
'use strict';

const fs = require('fs');
const vm = require('vm');
const zlib = require('zlib');

const [page, ...files] = process.argv.slice(2);
const [, packed] = fs.readFileSync(page, 'utf8').match(/<script type="application\/octet-stream" id="pdf">([^<]*)</);

// What a worker has.
const worker = {};
for (const name of ('AbortController Blob DOMException MessageChannel ReadableStream TextDecoder TextEncoder URL atob '
  + 'btoa clearTimeout performance queueMicrotask setTimeout structuredClone').split(' ')) worker[name] = global[name];
worker.console = {log() {}, warn() {}, error() {}};
worker.self = worker;
vm.createContext(worker);
vm.runInContext(zlib.gunzipSync(Buffer.from(packed, 'base64')).toString(), worker);

async function main() {
  for (const file of files) {
    const found = await new Promise((resolve) => {
      worker.postMessage = resolve;
      worker.onmessage({data: vm.runInContext(`new Uint8Array([${fs.readFileSync(file).join(',')}])`, worker)});
    });
    process.stdout.write(`${JSON.stringify(found.pages === undefined ? null : found.pages)}\n`);
  }
}

main();
