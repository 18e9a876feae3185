/**
 * The real hook, as one script for the start of a page of our own. The other side stands in for the isolated world:
 * it lives in the page here, so it too takes what it needs before the page can replace it.
 */
import { startCapture } from '@/utils/page/capture';
import { handshake, spoken } from '@/utils/page/handshake';

const heard: string[] = [];
const line = document.createComment('');
const detail = Object.getOwnPropertyDescriptor(CustomEvent.prototype, 'detail')!.get!;
const data = Object.getOwnPropertyDescriptor(CharacterData.prototype, 'data')!.get!;
const { apply } = Reflect;
line.addEventListener(spoken.heard, (event) => {
  heard[heard.length] = `${apply(detail, event, [])} ${apply(data, line, [])}`;
});
document.addEventListener(
  handshake.ask,
  () => document.dispatchEvent(new MouseEvent(handshake.offer, { relatedTarget: line })),
  { once: true },
);
line.addEventListener(spoken.taken, () =>
  line.dispatchEvent(
    new CustomEvent(spoken.listen, { detail: JSON.stringify([['/heard/'], ['/private/']]) }),
  ),
);
startCapture();
Object.defineProperty(window, 'heardByUs', { get: () => heard, configurable: true });
