// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';

import { WritingFindings } from '@/components/hashtags/writing-findings';
import { blankGuide } from '@/utils/domain/hashtags/guide';
import { plainTag } from '@/utils/domain/hashtags/guide-tags';

import { did, drawn } from './drawn';

const guide = { ...blankGuide('b', 0), tags: [plainTag('sale', 'forbidden'), plainTag('free', 'forbidden')] };
const house = { guide, rubrics: [], rules: null };

function Written() {
  const [text, take] = useState('Bread #sale and #free');
  return <WritingFindings text={text} network="vk" name="VK" house={house} brand={null} take={take} />;
}

test('a finding put right gives the keyboard to the next, the last to the word that all is well', async () => {
  const place = await drawn(<Written />);
  const fix = async () => {
    const button = place.querySelector<HTMLElement>('.writing-found button')!;
    button.focus();
    await did(() => button.click());
  };
  expect(place.querySelectorAll('li')).toHaveLength(2);
  await fix();
  expect(place.querySelectorAll('li')).toHaveLength(1);
  expect(document.activeElement).toBe(place.querySelector('li'));
  await fix();
  expect(document.activeElement!.textContent).toBe('Nothing is against the guide or the network’s rules.');
});
