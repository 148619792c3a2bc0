// Lời của trang: what the page says in English, and what its script says in both languages. Vietnamese words
// that always stand on the page are in page.html.
'use strict';

const english = {
  title: 'Check plans',
  lead: 'Drop plans of a school, commune, ward or department here: this page shows what is wrong in them, with the clause of the law.',
  private: 'The documents never leave this machine. How can you be sure?',
  check: 'Disconnect from the network and use the page: all of it still works. Or press F12, choose Network, and drop a file: no line appears. The page itself forbids the browser to connect: see “Content-Security-Policy” in its source (Ctrl+U). It stores nothing; close it and everything is gone.',
  drop: 'Drop files or folders here', files: 'Choose files…', folder: 'Choose a folder…',
  paste: 'Paste or type text…', newPlan: 'New plan…', settings: 'How plans are judged (optional)',
  day: 'Judge the law for the day', dayNote: 'Blank: each plan’s own day.',
  stage: 'Take documents as', draft: 'drafts', submitted: 'submitted', issued: 'issued',
  profile: 'Profile (kind of plan)', byTitle: 'by the plan’s title',
  require: 'Plans must cite', requireNote: 'Numbers of documents with semicolons between them: a superior’s plan, for example.',
  rules: 'Your office’s rules (.json)', register: 'Your register of documents (.csv, .json)',
  superior: 'The superior’s plan, if there is one',
  superiorNote: 'Drop it here or choose it: each plan is held against it, its number and day, school year, deadlines and sections.',
  chooseSuperior: 'Choose the superior’s plan…', dropSuperior: 'Take it out',
  newHead: 'A new plan',
  newNote: 'Saves a Word file in the form of Decree 30/2020/NĐ-CP with the bases that stand on the day. What is left blank here is left to be filled in there: «……».',
  newProfile: 'Kind of plan', newDay: 'Day', newDayNote: 'The bases and the school year are of this day.',
  authority: 'Superior body', office: 'Issuing office', symbol: 'Office in the symbol', place: 'Place',
  position: 'Signer’s position', signer: 'Signer’s name', recipients: 'Recipients, a line each',
  configuration: 'Or take these from a configuration (.kehoach.json)', make: 'Save ke-hoach.docx',
  pasteHead: 'Paste or type text', text: 'Findings appear as you type.', stop: 'Stop',
  results: 'Results', filter: 'Filter:', verdict: 'Verdict', document: 'Document',
  counts: 'Points', deciding: 'Gravest point', saveAll: 'Save, for all',
  saveTables: 'Spreadsheets, data',
  saveHTML: 'Report page (.html)', saveXLSX: 'Findings (.xlsx)',
  saveCSV: 'Findings (.csv)', saveJSON: 'Findings (.json)',
  saveCitationsXLSX: 'References (.xlsx)', saveCitations: 'References (.csv)',
  back: 'Back to the list', copyAll: 'Copy all points',
  saveComment: 'Save the copy with comments (.docx)',
  advice: 'What it says is advice for whoever decides, and decides nothing. What could not be checked is said not to have been.',
};

let isEnglish = false;
const say = (vi, en) => (isEnglish ? en : vi);

const said = {
  formats: () => say(
    `Đọc được .docx, .odt, .html, .txt, .md, .zip${canReadPDF ? ', .pdf có chữ' : ''}. Tệp .doc, .rtf: trong Word chọn Lưu thành (Save As), kiểu .docx.`,
    `Reads .docx, .odt, .html, .txt, .md, .zip${canReadPDF ? ', .pdf with text' : ''}. For .doc and .rtf: in Word choose Save As, type .docx.`),
  about: (about) => say(
    `kehoach ${about.version} · danh mục văn bản pháp luật đến ngày ${day(about.register)}`,
    `kehoach ${about.version} · register of law up to ${about.register}`),
  starting: () => say('Đang mở…', 'Starting…'),
  ready: () => say('Sẵn sàng.', 'Ready.'),
  broken: () => say(
    'Trình duyệt này quá cũ. Cần Chrome hoặc Edge 103, Firefox 113, Safari 16.4 trở lên.',
    'This browser is too old. Chrome or Edge 103, Firefox 113, Safari 16.4 or later is needed.'),
  failed: (words) => say(
    `Có trục trặc, việc này chưa xong: ${words}`, `Something went wrong; this was not finished: ${words}`),
  reading: (done, all, path) => say(`Đang đọc ${done}/${all}: ${path}`, `Reading ${done}/${all}: ${path}`),
  writing: (done, all) => say(`Đang lập báo cáo ${done}/${all}…`, `Writing the report ${done}/${all}…`),
  rest: (count) => say(`${count} còn điểm nên sửa`, `${count} with points left to mend`),
  saved: (name) => say(`Đã lưu ${name}.`, `Saved ${name}.`),
  // A letter, or a copy with comments, that is alone says what it is beside the plan that it is of.
  fileName: (kind, name) => name.replace(/^\d+-/, {letters: 'phieu-gop-y-', comments: 'nhan-xet-'}[kind] || '$&'),
  nothingSaved: () => say('Không có gì để lưu.', 'There is nothing to save.'),
  stopped: () => say('Đã dừng.', 'Stopped.'),
  done: (count) => say(`Xong: ${count} văn bản.`, `Done: ${count} documents.`),
  none: () => say('Trong đó không có văn bản nào đọc được.', 'There is no document in it that can be read.'),
  ignored: (count) => say(`Không xét ${count} tệp không phải văn bản: xem tên và việc cần làm`,
    `${count} files that are no documents were not judged: their names, and what to do`),
  // What can be done with a file that is no document.
  leftOut: (path) => {
    const ending = (path.match(/\.([^./]+)$/) || ['', ''])[1].toLowerCase();
    if (/^(png|jpe?g|jfif|tiff?|bmp|gif|webp|heic|heif)$/.test(ending)) {
      return say(
        'Ảnh: trang này không đọc chữ trong ảnh. Nếu là kế hoạch chụp hay quét, hãy xin bản Word, hoặc dùng chương trình kehoach với --ocr.',
        'Pictures: this page reads no text in pictures. If one is a plan, ask for the Word file, or use the program kehoach with --ocr.');
    }
    if (/^(xlsx?|xlsm|xlsb|ods|csv|pptx?|odp)$/.test(ending)) {
      return say(
        'Bảng tính, trình chiếu: trang này không đọc. Nếu kế hoạch nằm trong đó, hãy chép sang Word, lưu thành .docx.',
        'Spreadsheets and slides: this page does not read them. If a plan is in one, copy it to Word and save it as .docx.');
    }
    return say(
      'Tệp khác: không phải loại văn bản mà trang này đọc. Nếu là kế hoạch, hãy mở ra và lưu thành .docx.',
      'Other files: of no kind that this page reads. If one is a plan, open it and save it as .docx.');
  },
  more: (count) => say(`và ${count} tệp nữa`, `and ${count} more`),
  passedOver: (path, why) => say(`Bỏ qua ${path}: ${why}.`, `${path} is left out: ${why}.`),
  any: () => say('mọi kết luận', 'any verdict'),
  kind: () => say('Lọc theo kết luận', 'Filter by verdict'),
  mustFix: (count) => say(`${count} phải sửa`, `${count} to mend`),
  review: (count) => say(`${count} xem lại`, `${count} to look at`),
  differences: (count) => say(`${count} khác cấp trên`, `${count} unlike the superior’s`),
  beside: (count) => say(
    `Đối chiếu với kế hoạch cấp trên: ${count ? `${count} điểm khác` : 'không có điểm nào khác'}`,
    `Beside the superior’s plan: ${count ? `${count} points differ` : 'nothing differs'}`),
  superior: (path, {title, deadlines, sections}) => say(
    `${path}: ${title}. Giao cho trường ${deadlines} thời hạn, yêu cầu ${sections} nội dung (những gì nhận ra được).`,
    `${path}: ${title}. It gives schools ${deadlines} deadlines and asks for ${sections} contents (as far as recognised).`),
  inForce: ({title}, held, others) => say(
    `Đang đối chiếu với ${title}. So được ${held} kế hoạch${others ? `, không so ${others} (lí do ở từng kế hoạch)` : ''}.`,
    `Held against: ${title}. ${held} plans are${others ? `, ${others} are not (each says why)` : ''}.`),
  notHeld: () => say('không so với cấp trên', 'not held against the superior’s'),
  misfit: (why) => say(
    `Không so với kế hoạch cấp trên: ${why}.`, `Not held against the superior’s plan: ${why}.`),
  saveLetters: (count) => (count > 1
    ? say(`Phiếu góp ý (.zip, ${count} tệp .docx)`, `Letters (.zip of ${count} .docx)`)
    : count ? say('Phiếu góp ý (.docx)', 'Letter (.docx)')
      : say('Phiếu góp ý (không có kế hoạch nào)', 'Letters (there is no plan)')),
  saveLetter: (count) => (count > 1
    ? say(`Lưu phiếu góp ý (.zip, ${count} tệp .docx)`, `Save the letters (.zip of ${count} .docx)`)
    : say('Lưu phiếu góp ý (.docx)', 'Save the letter (.docx)')),
  saveComments: (count) => (count > 1
    ? say(`Bản kèm nhận xét Word (.zip, ${count} tệp .docx)`, `Copies with Word comments (.zip of ${count} .docx)`)
    : count ? say('Bản kèm nhận xét Word (.docx)', 'Copy with Word comments (.docx)')
      : say('Bản kèm nhận xét Word (không có kế hoạch .docx)', 'Copies with Word comments (there is no plan in .docx)')),
  oneSuperior: () => say('hãy thả một tệp', 'drop one file'),
  made: (name) => say(
    `Đã lưu ${name}. Mở bằng Word, điền những chỗ có «……», rồi thả vào trang này để rà soát.`,
    `Saved ${name}. Open it in Word, fill in what has «……», and drop it on this page to check it.`),
  noOffice: (name) => say(
    `${name} không phải tệp cấu hình có khóa «office».`, `${name} is no configuration with the key “office”.`),
  copy: () => say('Sao chép', 'Copy'),
  copyFix: () => say('Sao chép câu đã sửa', 'Copy the corrected text'),
  goTo: () => say('Xem chỗ này trong văn bản', 'See this place in the document'),
  whole: (path) => say(`Văn bản: ${path}`, `Document: ${path}`),
  copied: () => say('Đã sao chép', 'Copied'),
  notCopied: () => say('Không sao chép được', 'Could not copy'),
  result: () => say('Góp ý', 'Points'),
  detailOf: (name) => say(`Chi tiết: ${name}`, `Details: ${name}`),
  // What the worker says of files that it could not open.
  worker: () => ({
    large: say('lớn hơn 64 MB', 'larger than 64 MB'),
    gone: say(
      'trình duyệt không mở được tệp; có thể tệp đã bị sửa, dời hay xóa sau khi thả vào, hãy thả lại',
      'the browser cannot open the file; it may have changed or gone since it was dropped: drop it again'),
    onePlan: say(
      'không phải một văn bản mà trang này đọc được', 'no document that this page can read'),
    broken: say(
      'trang này không xét được văn bản ấy; hãy dùng chương trình kehoach trên máy tính',
      'this page cannot judge that document; use the program kehoach on a computer'),
    pdf: say(
      'trang này không đọc .pdf; hãy xin bản Word, hoặc dùng chương trình kehoach',
      'this page does not read .pdf; ask for the Word file, or use the program kehoach'),
    brokenPDF: say(
      'tệp .pdf bị hỏng, chưa tải về hết hoặc không phải PDF',
      'the .pdf file is damaged, cut short or no PDF'),
    lockedPDF: say(
      'tệp có mật khẩu; hãy bỏ mật khẩu rồi lưu lại',
      'the file is protected by a password; remove it and save again'),
  }),
};

function day(iso) {
  return iso.split('-').reverse().map(Number).join('/');
}
