import { reportLimits } from '@/utils/domain/reports/report-form';

/** Why a file cannot be a logo. */
export type LogoFault = 'notPicture' | 'unreadable' | 'tooLarge';
export class BadLogo extends Error {
  override name = 'BadLogo';
  readonly fault: LogoFault;
  constructor(fault: LogoFault) {
    super(fault);
    this.fault = fault;
  }
}

const mostBytes = 20_000_000;
const longestSide = 512;

/** How files of the kinds we take begin. What a file calls itself does not count. */
const isPicture = (start: Uint8Array): boolean => {
  const text = String.fromCharCode(...start);
  return (
    text.startsWith('\x89PNG\r\n\x1a\n') ||
    text.startsWith('\xFF\xD8\xFF') ||
    (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP')
  );
};

/**
 * A picture from a file as a data address: drawn anew, at most 512 px wide and high, so that nothing of the file but what is
 * seen goes into a report.
 * @throws BadLogo
 */
export async function readLogo(file: Blob): Promise<string> {
  if (!isPicture(new Uint8Array(await file.slice(0, 12).arrayBuffer()))) throw new BadLogo('notPicture');
  if (file.size > mostBytes) throw new BadLogo('tooLarge');
  const picture = await createImageBitmap(file).catch(() => {
    throw new BadLogo('unreadable');
  });
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const paint = canvas.getContext('2d');
  if (!paint) throw new BadLogo('unreadable');
  paint.imageSmoothingQuality = 'high';
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const fits = (written: string) => written.length <= reportLimits.logo;
  const clear = [canvas.toDataURL('image/png'), canvas.toDataURL('image/webp', 0.85)].find(fits);
  if (clear !== undefined) return clear;
  // A JPEG has nothing that is seen through: what was stands on white.
  paint.globalCompositeOperation = 'destination-over';
  paint.fillStyle = '#ffffff';
  paint.fillRect(0, 0, canvas.width, canvas.height);
  const solid = canvas.toDataURL('image/jpeg', 0.85);
  if (!fits(solid)) throw new BadLogo('tooLarge');
  return solid;
}
