// Uses the page as a person does, in one browser: node flow.js BROWSER PROGRAM PAGE FOLDER SUPERIOR, with a folder of
// mixed files and the plan that theirs are held against. What it has seen goes to standard output as JSON. Where
// PAGE_AXE names a script of axe-core, Chromium looks for what bars people with it, in light and in dark.
'use strict';

const fs = require('fs');
const path = require('path');
const {pathToFileURL} = require('url');
const browsers = require('./browser.js');

const [kind, program, page, given, superior] = process.argv.slice(2);
const folder = path.resolve(given);
const click = (selector) => `document.querySelector(${JSON.stringify(selector)}).click()`;
const words = (selector) => `document.querySelector(${JSON.stringify(selector)}).textContent`;
const isIdle = 'document.getElementById("running").hidden';

// Has a click save a file, and keeps it beside the folder.
async function save(browser, selector) {
  const saved = await browser.saved(click(selector));
  await browser.until(isIdle);
  const kept = path.join(folder, '..', `${kind}-${path.basename(saved)}`);
  fs.copyFileSync(saved, kept);
  return kept;
}

// Everything that is folded is opened first.
async function violations(browser) {
  if (!process.env.PAGE_AXE || kind !== 'Chromium') return [];
  await browser.ask('Runtime.evaluate', {expression: fs.readFileSync(process.env.PAGE_AXE, 'utf8')});
  await browser.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');
  const found = [];
  for (const isDark of [false, true]) {
    await browser.dark(isDark);
    found.push(...await browser.evaluate(
      'axe.run(document, {resultTypes: ["violations"]}).then((run) => run.violations.map(({id}) => id))'));
  }
  return found;
}

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
    seen.notes = await browser.evaluate('document.querySelector("#notes").textContent');
    seen.labels = await browser.evaluate(
      'Array.from(document.querySelectorAll(".save [data-report]"), (button) => button.textContent).join("|")');
    seen.elements = await browser.evaluate(
      'document.querySelectorAll("main img, main iframe, #results script, main [onerror], main [onclick]").length');

    await browser.evaluate(click('#rows tr button'));
    seen.detail = await browser.evaluate('document.querySelector("#shownDocument").innerText');
    seen.copied = await browser.evaluate(
      '(document.querySelector("#shownDocument .copy").click(), new Promise((done) => setTimeout(() => '
      + 'done(document.querySelector("#shownDocument .copy").textContent), 300)))');

    await browser.evaluate(click('#shownDocument .findings small .name'));
    await browser.until('document.querySelector("#whole")?.textContent.length > 0');
    seen.place = await browser.evaluate(
      '[document.querySelector("#whole mark").textContent, document.querySelector("#whole").textContent]');

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
      seen.files[report] = await save(browser, `.save [data-report=${report}]`);
    }
    seen.files.letter = await save(browser, '.detail [data-report=letters]');

    await browser.evaluate(click('#open-new'));
    await browser.evaluate('document.getElementById("new-name").value = "Trường Tiểu học Bến Đò"');
    seen.files.newPlan = await save(browser, '#make');

    // Whoever brings the superior's plan sees the others beside it, and again as before without it.
    await browser.choose('#superior-file', [path.resolve(superior)]);
    await browser.until(`${words('#superior-name')} && ${isIdle} && ${words('#status')}.startsWith('Xong')`, 120);
    seen.superior = await browser.evaluate(
      '(Array.from(document.querySelectorAll("#rows tr")).find((row) => row.innerText.includes("BẾN ĐÒ")).querySelector("button").click(), '
      + 'document.querySelector("#shownDocument .against").innerText)');
    seen.inForce = await browser.evaluate('document.querySelector("#in-force").innerText');
    seen.misfits = await browser.evaluate(words('#rows'));
    await browser.choose('#superior-file', [path.join(folder, 'anh.png')]);
    await browser.until(words('#superior-refused'), 120);
    seen.refused = await browser.evaluate(words('#superior-refused'));
    await browser.choose('#superior-file', [path.resolve(superior)]);
    await browser.until(`${words('#superior-name')} && ${isIdle} && ${words('#status')}.startsWith('Xong')`, 120);
    await browser.evaluate(click('#in-force .drop-superior'));
    await browser.until(`!${words('#superior-name')} && ${isIdle} && ${words('#status')}.startsWith('Xong')`, 120);
    seen.withoutSuperior = await browser.evaluate(words('#rows'));

    await browser.evaluate(click('#open-paste'));
    await browser.evaluate(
      'document.getElementById("text").value = "KẾ HOẠCH\\nCăn cứ Thông tư số 19/2019/TT-BGDĐT <img src=x onerror=alert(1)>;\\n", '
      + 'document.getElementById("text").dispatchEvent(new Event("input"))');
    await browser.until('document.querySelector("#typed").textContent.length > 100');
    seen.typed = await browser.evaluate('document.querySelector("#typed").innerText');
    seen.typedImages = await browser.evaluate('document.querySelectorAll("#typed img").length');

    seen.violations = await violations(browser);
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
