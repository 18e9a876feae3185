import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import browser from 'webextension-polyfill';

import { send } from '@/utils/messages/send';

import { lazy } from '../ui/lazy';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import type { Builder } from './builder-state';

/** Longer links are shown shortened, until asked for: below them the form must have room. */
const longestShown = 160;

const QrCode = lazy(async () => (await import('./qr-code')).QrCode);

/** The link as it is now, what was added to it marked; copied, shown as a QR code, opened or kept. */
export function Result({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const { url, added } = builder.built.value;
  const isQr = useSignal(false);
  const isWhole = useSignal(false);
  const isLong = url.length > longestShown;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(builder.built.peek().url);
      toast(say('utmCopied'));
      builder.done();
    } catch {
      toast(say('utmNotCopied'));
    }
  };
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void copy();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
  const keep = async () => {
    const { draft, kept, template, editing } = builder;
    try {
      if (editing.peek() !== null) {
        const link = await send('editLink', { id: editing.peek()!, draft: draft.peek(), url });
        editing.value = null;
        toast(say(link ? 'utmEdited' : 'utmGone'));
        if (link) builder.done();
        return;
      }
      const { already } = await send('saveLink', {
        brand: kept.peek().brand?.id ?? null,
        template: template.peek(),
        draft: draft.peek(),
        url,
        labels: [],
        usedIn: '',
      });
      toast(say(already ? 'utmAlreadySaved' : 'utmSaved'));
      builder.done();
    } catch {
      toast(say('failed'));
    }
  };
  return (
    <>
      {isQr.value && <QrCode text={url} />}
      <section
        class={isLong && isWhole.value ? 'utm-result whole' : 'utm-result'}
        aria-label={say('utmResult')}
      >
        <output class={isLong && !isWhole.value ? 'utm-url short' : 'utm-url'}>
          {pieces(url, added).map(({ text, isAdded }, i) => (isAdded ? <mark key={i}>{text}</mark> : text))}
        </output>
        {isLong && (
          <button
            type="button"
            class="plain utm-whole"
            aria-expanded={isWhole.value}
            onClick={() => (isWhole.value = !isWhole.value)}
          >
            {say(isWhole.value ? 'utmUrlLess' : 'utmUrlWhole')}
          </button>
        )}
        <div class="utm-line">
          <button type="button" class="strong" title={say('utmCopyKeys')} onClick={() => void copy()}>
            {say('utmCopy')}
          </button>
          <button type="button" aria-expanded={isQr.value} onClick={() => (isQr.value = !isQr.value)}>
            {say('utmQr')}
          </button>
          <button type="button" onClick={() => void browser.tabs.create({ url })}>
            {say('utmOpen')}
          </button>
          <button type="button" onClick={() => void keep()}>
            {say(builder.editing.value === null ? 'utmSave' : 'utmSaveVersion')}
          </button>
        </div>
      </section>
    </>
  );
}

/** A text cut where marked stretches begin and end. */
function pieces(text: string, marked: readonly (readonly [number, number])[]) {
  const all: { text: string; isAdded: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marked) {
    if (from > at) all.push({ text: text.slice(at, from), isAdded: false });
    all.push({ text: text.slice(from, to), isAdded: true });
    at = to;
  }
  if (at < text.length) all.push({ text: text.slice(at), isAdded: false });
  return all;
}
