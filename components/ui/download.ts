const textTypes = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  ics: 'text/calendar;charset=utf-8',
  html: 'text/html;charset=utf-8',
} as const;

/** Hands a text to the person as a file. */
export function download(name: string, extension: keyof typeof textTypes, text: string): void {
  save(name, extension, new Blob([text], { type: textTypes[extension] }));
}

/** Hands something made here to the person as a file. */
export function save(
  name: string,
  extension: keyof typeof textTypes | 'png' | 'svg' | 'xlsx' | 'zip',
  content: Blob,
): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(name)}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A name every file system takes: page text may hold anything (S-09). Never empty, never a device's name. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[ .]+|[ .]+$/g, '');
  const safe = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(plain) ? `_${plain}` : plain;
  return [...safe].slice(0, 120).join('') || 'lorgnette';
}
