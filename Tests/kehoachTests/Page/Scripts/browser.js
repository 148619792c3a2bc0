// Drives Chromium (DevTools protocol over a pipe) and Firefox (WebDriver BiDi) with nothing but node's own
// modules. Each has: open, evaluate, choose, drop, and what the browser says went wrong or was asked for.
'use strict';

const {spawn} = require('child_process');
const crypto = require('crypto');
const fs = require('fs');
const net = require('net');
const os = require('os');
const path = require('path');

class Browser {
  constructor() {
    // What the browser logs as an error, and the addresses that it asks for.
    this.problems = [];
    this.requests = [];
    this.folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kehoach-page-'));
    this.downloads = path.join(this.folder, 'downloads');
    fs.mkdirSync(this.downloads);
    this.waiting = new Map();
    this.last = 0;
  }

  send(method, params = {}, extra = {}) {
    const id = (this.last += 1);
    this.write(JSON.stringify({id, method, params, ...extra}));
    return new Promise((resolve, reject) => this.waiting.set(id, {resolve, reject, method}));
  }

  take(message) {
    const waiting = this.waiting.get(message.id);
    if (message.id === undefined || !waiting) return this.heard(message);
    this.waiting.delete(message.id);
    if (message.error) {
      const words = message.error.message || `${message.error} ${message.message}`;
      waiting.reject(new Error(`${waiting.method}: ${words}`));
    } else {
      waiting.resolve(message.result);
    }
  }

  // Waits until an expression gives something true, and gives that.
  async until(expression, seconds = 60) {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const value = await this.evaluate(expression);
      if (value) return value;
      if (Date.now() > end) throw new Error(`waited in vain: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  // The file that a click saves, when it is whole.
  async saved(expression, seconds = 60) {
    const before = new Set(fs.readdirSync(this.downloads));
    await this.evaluate(expression);
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const names = fs.readdirSync(this.downloads);
      const isRunning = names.some((name) => /\.(crdownload|part|tmp)$/.test(name));
      const found = names.find((name) => !before.has(name));
      if (found && !isRunning) {
        const file = path.join(this.downloads, found);
        if (fs.statSync(file).size) return file;
      }
      if (Date.now() > end) throw new Error(`nothing saved: ${expression}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async close() {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    await this.leave().catch(() => {});
    setTimeout(() => this.child.kill('SIGKILL'), 5000).unref();
    await ended;
    fs.rmSync(this.folder, {recursive: true, force: true, maxRetries: 5});
  }
}

class Chromium extends Browser {
  async start(program) {
    this.child = spawn(program, [
      '--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-extensions',
      '--remote-debugging-pipe', `--user-data-dir=${this.folder}/profile`, '--window-size=1280,900',
      'about:blank',
    ], {stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe']});
    let rest = Buffer.alloc(0);
    this.child.stdio[4].on('data', (data) => {
      rest = Buffer.concat([rest, data]);
      for (let end; (end = rest.indexOf(0)) >= 0; rest = rest.subarray(end + 1)) {
        this.take(JSON.parse(rest.subarray(0, end).toString()));
      }
    });
    const {targetInfos} = await this.send('Target.getTargets');
    const page = targetInfos.find(({type}) => type === 'page');
    const attached = await this.send('Target.attachToTarget', {targetId: page.targetId, flatten: true});
    this.session = attached.sessionId;
    await this.send('Browser.setDownloadBehavior', {behavior: 'allow', downloadPath: this.downloads});
    await this.watch(this.session);
    await this.ask('Page.enable');
    await this.ask('Emulation.setFocusEmulationEnabled', {enabled: true});
    await this.ask('Target.setAutoAttach', {autoAttach: true, waitForDebuggerOnStart: false, flatten: true});
    return this;
  }

  ask(method, params) { return this.send(method, params, {sessionId: this.session}); }

  async watch(sessionId) {
    for (const method of ['Runtime.enable', 'Log.enable', 'Network.enable']) {
      await this.send(method, {}, {sessionId}).catch(() => {});
    }
  }

  write(message) { this.child.stdio[3].write(message + '\0'); }

  heard({method, params}) {
    switch (method) {
      case 'Target.attachedToTarget': this.watch(params.sessionId); break;
      case 'Runtime.exceptionThrown': this.problems.push(JSON.stringify(params.exceptionDetails)); break;
      case 'Runtime.consoleAPICalled':
        if (params.type === 'error') this.problems.push(JSON.stringify(params.args));
        break;
      case 'Log.entryAdded':
        if (params.entry.level === 'error') this.problems.push(params.entry.text);
        break;
      case 'Network.requestWillBeSent': this.requests.push(params.request.url); break;
    }
  }

  async open(address) {
    await this.ask('Page.navigate', {url: address});
    await this.until('document.readyState === "complete"');
  }

  async evaluate(expression) {
    const {result, exceptionDetails} = await this.ask('Runtime.evaluate', {
      expression, awaitPromise: true, returnByValue: true, userGesture: true,
    });
    if (exceptionDetails) throw new Error(`${expression}: ${JSON.stringify(exceptionDetails)}`);
    return result.value;
  }

  async choose(selector, files) {
    const {root} = await this.ask('DOM.getDocument');
    const {nodeId} = await this.ask('DOM.querySelector', {nodeId: root.nodeId, selector});
    await this.ask('DOM.setFileInputFiles', {nodeId, files});
  }

  async drop(files) {
    const data = {items: [], files, dragOperationsMask: 1};
    for (const type of ['dragEnter', 'dragOver', 'drop']) {
      await this.ask('Input.dispatchDragEvent', {type, x: 400, y: 250, data});
    }
  }

  async size(width, height) {
    await this.ask('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: 1, mobile: false});
  }

  async dark(isDark) {
    const features = [{name: 'prefers-color-scheme', value: isDark ? 'dark' : 'light'}];
    await this.ask('Emulation.setEmulatedMedia', {features});
  }

  async picture(file, isWhole = false) {
    const {data} = await this.ask('Page.captureScreenshot', {captureBeyondViewport: isWhole});
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async print(file) {
    const {data} = await this.ask('Page.printToPDF', {preferCSSPageSize: true, printBackground: true});
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }

  leave() { return this.send('Browser.close'); }
}

class Firefox extends Browser {
  async start(program) {
    const profile = path.join(this.folder, 'profile');
    fs.mkdirSync(profile);
    const values = {
      'browser.download.folderList': 2, 'browser.download.dir': this.downloads,
      'browser.download.useDownloadDir': true, 'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.shell.checkDefaultBrowser': false, 'datareporting.policy.dataSubmissionEnabled': false,
    };
    fs.writeFileSync(path.join(profile, 'user.js'), Object.entries(values)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
    this.child = spawn(program, [
      '--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile, 'about:blank',
    ], {stdio: ['ignore', 'ignore', 'pipe'], env: {...process.env, MOZ_HEADLESS_WIDTH: '1280', HOME: this.folder}});
    const port = await new Promise((resolve, reject) => {
      let words = '';
      this.child.stderr.on('data', (data) => {
        words += data;
        const found = words.match(/listening on ws:\/\/127\.0\.0\.1:(\d+)/);
        if (found) resolve(Number(found[1]));
      });
      this.child.once('exit', () => reject(new Error(words)));
    });
    await this.connect(port);
    await this.send('session.new', {capabilities: {}});
    await this.send('session.subscribe', {events: ['log.entryAdded', 'network.beforeRequestSent']});
    const {contexts} = await this.send('browsingContext.getTree');
    this.context = contexts[0].context;
    return this;
  }

  // The client's half of a WebSocket: its frames are masked, the server's are not.
  async connect(port) {
    this.socket = net.connect(port, '127.0.0.1');
    this.socket.write(`GET /session HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\n`
      + `Connection: Upgrade\r\nSec-WebSocket-Key: ${crypto.randomBytes(16).toString('base64')}\r\n`
      + 'Sec-WebSocket-Version: 13\r\n\r\n');
    let rest = Buffer.alloc(0);
    let pieces = [];
    await new Promise((resolve, reject) => {
      let isOpen = false;
      this.socket.on('error', reject);
      this.socket.on('data', (data) => {
        rest = Buffer.concat([rest, data]);
        if (!isOpen) {
          const end = rest.indexOf('\r\n\r\n');
          if (end < 0) return;
          isOpen = true;
          rest = rest.subarray(end + 4);
          resolve();
        }
        while (rest.length >= 2) {
          let [length, start] = [rest[1] & 127, 2];
          if (length === 126) [length, start] = [rest.length < 4 ? Infinity : rest.readUInt16BE(2), 4];
          else if (length === 127) [length, start] = [rest.length < 10 ? Infinity : Number(rest.readBigUInt64BE(2)), 10];
          if (rest.length < start + length) return;
          const [isLast, kind] = [rest[0] & 128, rest[0] & 15];
          if (kind < 3) pieces.push(rest.subarray(start, start + length));
          rest = rest.subarray(start + length);
          if (kind < 3 && isLast) {
            this.take(JSON.parse(Buffer.concat(pieces).toString()));
            pieces = [];
          }
        }
      });
    });
  }

  write(message) {
    const bytes = Buffer.from(message);
    const mask = crypto.randomBytes(4);
    const {length} = bytes;
    const head = Buffer.alloc(length < 126 ? 2 : length < 65536 ? 4 : 10);
    head[0] = 0x81;
    head[1] = 0x80 | (length < 126 ? length : length < 65536 ? 126 : 127);
    if (head.length === 4) head.writeUInt16BE(length, 2);
    if (head.length === 10) head.writeBigUInt64BE(BigInt(length), 2);
    bytes.forEach((byte, i) => { bytes[i] = byte ^ mask[i % 4]; });
    this.socket.write(Buffer.concat([head, mask, bytes]));
  }

  heard({method, params}) {
    if (method === 'log.entryAdded' && params.level === 'error') this.problems.push(params.text);
    if (method === 'network.beforeRequestSent') this.requests.push(params.request.url);
  }

  open(address) {
    return this.send('browsingContext.navigate', {context: this.context, url: address, wait: 'complete'});
  }

  async evaluate(expression) {
    const answer = await this.send('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: {context: this.context}, awaitPromise: true, userActivation: true,
    });
    if (answer.type === 'exception') throw new Error(`${expression}: ${answer.exceptionDetails.text}`);
    return answer.result.value === undefined ? undefined : JSON.parse(answer.result.value);
  }

  async choose(selector, files) {
    const {nodes} = await this.send('browsingContext.locateNodes', {
      context: this.context, locator: {type: 'css', value: selector},
    });
    await this.send('input.setFiles', {
      context: this.context, element: {sharedId: nodes[0].sharedId}, files,
    });
  }

  async size(width, height) {
    await this.send('browsingContext.setViewport', {context: this.context, viewport: {width, height}});
  }

  async picture(file) {
    const {data} = await this.send('browsingContext.captureScreenshot', {context: this.context});
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
  }

  leave() { return this.send('browser.close'); }
}

module.exports = {Chromium, Firefox};
