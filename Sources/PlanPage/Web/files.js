// Tệp được thả vào hay được chọn: every way in which a browser hands over files and folders, as a list of
// {path, file} in the order in which a folder is walked.
'use strict';

const isHidden = (name) => name.startsWith('.') || name.startsWith('~$') || name === '__MACOSX';

// Chrome and Edge since 86. The entries below fail there in a page that was opened from a disk.
async function walkHandle(handle, folder, found) {
  if (isHidden(handle.name)) return;
  if (handle.kind === 'file') {
    found.push({path: folder + handle.name, file: await handle.getFile()});
    return;
  }
  for await (const inner of handle.values()) await walkHandle(inner, `${folder}${handle.name}/`, found);
}

// Every browser since 2016.
async function walkEntry(entry, folder, found) {
  if (isHidden(entry.name)) return;
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    found.push({path: folder + entry.name, file});
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return;
    for (const inner of some) await walkEntry(inner, `${folder}${entry.name}/`, found);
  }
}

// What was dropped can be asked for only while the event lasts.
async function dropped(transfer) {
  const items = Array.from(transfer.items).filter((item) => item.kind === 'file');
  const plain = Array.from(transfer.files);
  const asked = items.map((item) => ({
    handle: item.getAsFileSystemHandle ? item.getAsFileSystemHandle().catch(() => null) : null,
    entry: item.webkitGetAsEntry ? item.webkitGetAsEntry() : null,
    file: item.getAsFile(),
  }));
  const found = [];
  for (const {handle, entry, file} of asked) {
    const known = await handle;
    try {
      if (known) {
        await walkHandle(known, '', found);
        continue;
      }
      if (entry && entry.isDirectory) {
        await walkEntry(entry, '', found);
        continue;
      }
    } catch {
      // It is still a file where it is none of a folder.
    }
    if (file) found.push({path: file.name, file});
  }
  if (!items.length) plain.forEach((file) => found.push({path: file.name, file}));
  return inOrder(found);
}

function chosen(input) {
  const found = Array.from(input.files, (file) => ({path: file.webkitRelativePath || file.name, file}));
  input.value = '';
  return inOrder(found.filter(({path}) => !path.split('/').some(isHidden)));
}

// What is in «a/» comes before «a.txt»; the order of code points is the order of UTF-8.
function inOrder(files) {
  const key = ({path}) => Array.from(path.normalize('NFC'), (c) => (c === '/' ? 0 : c.codePointAt(0)));
  return files
    .map((file) => ({file, key: key(file)}))
    .sort((a, b) => {
      for (let i = 0; i < Math.min(a.key.length, b.key.length); i += 1) {
        if (a.key[i] !== b.key[i]) return a.key[i] - b.key[i];
      }
      return a.key.length - b.key.length;
    })
    .map(({file}) => file);
}
