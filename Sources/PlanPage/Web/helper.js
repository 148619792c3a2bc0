// Người giúp việc, as the page sees it: begins the worker, asks it for things, stops it.
'use strict';

const helper = {
  worker: null, last: 0, waiting: new Map(), module: null, reader: null,

  async start() {
    this.begin();
    return this.do('start', {module: this.module, reader: this.reader});
  },

  // Makes the module of what is packed into the page, in a worker of its own.
  async unpack() {
    this.begin();
    const {module} = await this.do('compile', {packed: packed('module')});
    this.module = module;
    this.worker.terminate();
    this.reader = packed('pdf');
  },

  begin() {
    const source = byId('worker').textContent;
    const address = URL.createObjectURL(new Blob([source], {type: 'text/javascript'}));
    this.worker = new Worker(address);
    URL.revokeObjectURL(address);
    this.worker.onmessage = ({data}) => {
      const waiting = this.waiting.get(data.job);
      if (!waiting) return;
      if (data.done) waiting.resolve(data.done);
      else if (data.failed !== undefined) waiting.reject(new Error(data.failed));
      else return waiting.tell(data);
      this.waiting.delete(data.job);
    };
    this.worker.onerror = (event) => this.fail(event.message || 'worker');
  },

  // - tell: given what is known before the end.
  do(duty, what = {}, tell = () => {}) {
    const job = (this.last += 1);
    return new Promise((resolve, reject) => {
      this.waiting.set(job, {resolve, reject, tell});
      this.worker.postMessage({...what, duty, job});
    });
  },

  fail(reason) {
    this.waiting.forEach(({reject}) => reject(new Error(reason)));
    this.waiting.clear();
  },

  // Stops after the file that is being read; where that takes long, at once.
  async stop() {
    const job = this.last;
    this.worker.postMessage({stop: job});
    await new Promise((resolve) => setTimeout(resolve, 2000));
    if (!this.waiting.has(job)) return;
    this.worker.terminate();
    this.fail('');
    await this.start();
    await prepare();
  },
};

// What is packed into the page, which then keeps it but once.
function packed(id) {
  const words = atob(byId(id).textContent);
  byId(id).textContent = '';
  const bytes = new Uint8Array(words.length);
  for (let i = 0; i < words.length; i += 1) bytes[i] = words.charCodeAt(i);
  return bytes;
}
