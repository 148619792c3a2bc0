// Uses the page as a person does, in one browser: node flow.js BROWSER PROGRAM PAGE FOLDER, with a folder of mixed
// files. What it has seen goes to standard output as JSON.
'use strict';

const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');
const browsers = require('./browser.js');

const [kind, program, page, given] = process.argv.slice(2);
const folder = path.resolve(given);
const click = (selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;
const words = (selector) => `document.querySelector(${JSON.stringify(selector)}).textContent`;
const isIdle = 'document.getElementById("running").hidden';

async function main() {
  const browser = await new browsers[kind]().start(program);
  const seen = {};
  try {
    const start = Date.now();
    await browser.open(pathToFileURL(page).href);
    await browser.until(`${words('#status')} === 'Sẵn sàng.'`);
    seen.ready = Date.now() - start;
    const files = fs.readdirSync(folder).sort().map((name) => path.join(folder, name));
    if (browser.drop) await browser.drop(files);
    else await browser.choose('#files', files);
    await browser.until('document.querySelectorAll("#rows tr").length > 0');
    seen.first = Date.now() - start;
    await browser.until(`${isIdle} && ${words('#status')}.startsWith('Xong')`, 120);
    seen.all = Date.now() - start;
    seen.rows = await browser.evaluate(
      'Array.from(document.querySelectorAll("#rows tr"), (row) => Array.from(row.cells, (cell) => cell.innerText))');
    seen.notes = await browser.evaluate('document.querySelector("#notes").innerText');
    seen.elements = await browser.evaluate(
      'document.querySelectorAll("main img, main iframe, #results script, main [onerror], main [onclick]").length');

    await browser.evaluate(click('#rows tr button'));
    seen.detail = await browser.evaluate('document.querySelector("#shownDocument").innerText');
    seen.copied = await browser.evaluate(
      '(document.querySelector("#shownDocument .copy").click(), new Promise((done) => setTimeout(() => '
      + 'done(document.querySelector("#shownDocument .copy").textContent), 300)))');

    await browser.evaluate(
      'document.getElementById("filter").value = "zzzz", '
      + 'document.getElementById("filter").dispatchEvent(new Event("input"))');
    seen.filtered = await browser.evaluate('document.querySelectorAll("#rows tr:not([hidden])").length');
    await browser.evaluate(
      'document.getElementById("filter").value = "", '
      + 'document.getElementById("filter").dispatchEvent(new Event("input"))');

    seen.files = {};
    const kinds = ['html', 'letters', 'comments', 'xlsx', 'csv', 'json', 'citationsWorkbook', 'citations'];
    for (const report of kinds) {
      const saved = await browser.saved(click(`.save [data-report=${report}]`));
      await browser.until(isIdle);
      const kept = path.join(folder, '..', `${kind}-${path.basename(saved)}`);
      fs.copyFileSync(saved, kept);
      seen.files[report] = kept;
    }
    const letter = await browser.saved(click('.detail [data-report=letters]'));
    fs.copyFileSync(letter, path.join(folder, '..', `${kind}-${path.basename(letter)}`));
    seen.files.letter = path.join(folder, '..', `${kind}-${path.basename(letter)}`);

    await browser.evaluate(click('#open-paste'));
    await browser.evaluate(
      'document.getElementById("text").value = "KẾ HOẠCH\\nCăn cứ Thông tư số 19/2019/TT-BGDĐT <img src=x onerror=alert(1)>;\\n", '
      + 'document.getElementById("text").dispatchEvent(new Event("input"))');
    await browser.until('document.querySelector("#typed").textContent.length > 100');
    seen.typed = await browser.evaluate('document.querySelector("#typed").innerText');
    seen.typedImages = await browser.evaluate('document.querySelectorAll("#typed img").length');

    await browser.evaluate(click('#language'));
    await browser.until(`${isIdle} && ${words('#status')}.startsWith('Done')`, 120);
    seen.english = await browser.evaluate('document.querySelector("main").innerText');
    // Closed while it reads: nothing may be left hanging.
    await browser.evaluate(click('#language'));
  } finally {
    await browser.close();
  }
  seen.problems = browser.problems;
  seen.requests = browser.requests.filter((address) => !/^(blob|data|about|moz-extension|resource|chrome):/.test(address));
  process.stdout.write(JSON.stringify(seen));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
