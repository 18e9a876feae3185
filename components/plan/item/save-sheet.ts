import { fileName } from '../../ui/download';

/** Hands a sheet to the person as one HTML file that needs nothing else: its looks and pictures inside, no script. */
export function saveSheet(sheet: HTMLElement, title: string): void {
  const page = document.implementation.createHTMLDocument(title);
  const meta = page.createElement('meta');
  meta.setAttribute('charset', 'utf-8');
  const view = page.createElement('meta');
  view.name = 'viewport';
  view.content = 'width=device-width, initial-scale=1';
  const style = page.createElement('style');
  style.textContent = [...document.styleSheets]
    .flatMap((one) => [...one.cssRules])
    .map(({ cssText }) => cssText)
    .join('\n');
  page.head.prepend(meta, view);
  page.head.append(style);
  const copy = page.importNode(sheet, true);
  for (const one of copy.querySelectorAll('.tools, script')) one.remove();
  page.body.append(copy);
  const { lang } = document.documentElement;
  const text = `<!doctype html>\n<html lang="${lang}">${page.documentElement.getHTML()}</html>\n`;
  const file = new Blob([text], { type: 'text/html' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(title)}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
