// Đọc .pdf: pdf.js in a worker of its own, begun when the first PDF comes. One that takes too long is given up.
'use strict';

const pdf = {
  packed: null, worker: null, seconds: 20,

  async begin() {
    const stream = new Blob([this.packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    const address = URL.createObjectURL(new Blob([await new Response(stream).arrayBuffer()], {type: 'text/javascript'}));
    this.worker = new Worker(address);
    URL.revokeObjectURL(address);
  },

  async read(bytes) {
    if (!pdf.worker) await pdf.begin();
    const {worker} = pdf;
    const found = await new Promise((resolve) => {
      const timer = setTimeout(() => resolve({name: 'TooSlow'}), pdf.seconds * 1000);
      worker.onmessage = ({data}) => {
        clearTimeout(timer);
        resolve(data);
      };
      worker.onerror = () => resolve({name: 'Broken'});
      worker.postMessage(bytes);
    });
    if (found.pages !== undefined) return found;
    if (found.name === 'TooSlow' || found.name === 'Broken') {
      worker.terminate();
      pdf.worker = null;
    }
    const {lockedPDF, brokenPDF} = Reading.words;
    return {problem: found.name === 'PasswordException' ? lockedPDF : brokenPDF};
  },
};
