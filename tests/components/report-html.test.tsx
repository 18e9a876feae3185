// @vitest-environment happy-dom
import { expect, test } from 'vitest';

import { reportHtml } from '@/components/reports/report-html';
import { spokenIn } from '@/components/window/window';
import { words as en } from '@/utils/words/en/windows';
import { words as ru } from '@/utils/words/ru/windows';

import { hostileReport, sampleReport } from './report-sample';

const spoken = { en: spokenIn('en', en), ru: spokenIn('ru', ru) };
const opened = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('writes', async () => {
  const { writeFileSync, mkdirSync } = await import('node:fs');
  mkdirSync('/tmp/rep', { recursive: true });
  for (const language of ['en', 'ru'] as const)
    writeFileSync(`/tmp/rep/${language}.html`, await reportHtml(sampleReport(language, 70), spoken[language]));
  writeFileSync('/tmp/rep/hostile.html', await reportHtml(hostileReport(), spoken.en));
  expect(opened(await reportHtml(sampleReport('en'), spoken.en)).querySelectorAll('h2').length).toBe(5);
});
