// Người đọc .pdf: answers the bytes of a PDF with its text and its words, after pdf.js and pdf-text.js.
'use strict';

self.onmessage = async ({data}) => {
  try {
    self.postMessage(await textOfPDF(self.pdfjsLib, data));
  } catch (error) {
    self.postMessage({name: (error && error.name) || 'Error'});
  }
};
