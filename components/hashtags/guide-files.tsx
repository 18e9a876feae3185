import type { Signal } from '@preact/signals';
import browser from 'webextension-polyfill';

import type { Brand } from '@/utils/domain/brand';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';

import { download } from '../ui/download';
import { FileButton } from '../ui/file-button';
import { decoded, mostBytes } from '../ui/read-csv';
import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import {
  columnIds,
  merged,
  readGuide,
  readTags,
  writeGuide,
  writeTags,
  type GuideFault,
  type TagRowFault,
  type TagRows,
} from './guide-file';
import type { GuideForm } from './guide-state';

const faultWords = {
  tooLarge: 'guideFileTooLarge',
  notJson: 'guideFileNotJson',
  notGuide: 'guideFileNotGuide',
  newer: 'guideFileNewer',
  damaged: 'guideFileDamaged',
} as const satisfies Record<GuideFault, WindowWord>;

const rowWords = {
  notTag: 'guideRowNotTag',
  use: 'guideRowUse',
  network: 'guideRowNetwork',
  day: 'guideRowDay',
  quotes: 'brandFaultQuotes',
} as const satisfies Record<TagRowFault, WindowWord>;

/** More bad rows are counted, not listed. */
const mostFaults = 50;

/** What was wrong with the file that was last read. Outlives the drawing: what is read changes what stands there. */
export interface ToldOfFile {
  problem: Signal<string | null>;
  faults: Signal<TagRows['faults']>;
}

interface GuideFilesProps {
  form: GuideForm;
  brand: Brand;
  told: ToldOfFile;
}

/** A guide as a file: the whole of it as JSON, its tags as CSV. What is read goes into the form, and can be taken back. */
export function GuideFiles({ form, brand, told }: GuideFilesProps) {
  const ours = useWindow();
  const { say } = ours;
  const { problem, faults } = told;
  const name = () => ['lorgnette', say('guideFile'), brand.name].join(' ');
  const guide = form.now.value;
  const read = async (given: File) => {
    problem.value = null;
    faults.value = [];
    if (given.size > mostBytes) {
      problem.value = say('guideFileTooLarge');
      return;
    }
    const text = decoded(await given.arrayBuffer());
    if (/\.json$/i.test(given.name) || /^\s*\{/.test(text.slice(0, 1000))) takeGuide(text);
    else takeTags(text);
  };
  const undo = () => {
    const before = form.draft.peek();
    return { label: say('brandUndo'), act: () => form.putBack(before) };
  };
  const takeGuide = (text: string) => {
    const found = readGuide(text);
    if ('fault' in found) {
      problem.value = say(faultWords[found.fault], { where: found.where });
      return;
    }
    const back = undo();
    const { tags } = merged([], { tags: found.guide.tags, columns: columnIds });
    form.change({ ...found.guide, tags });
    toast(say('guideFileRead', { count: tags.length }), back);
  };
  const takeTags = (text: string) => {
    const found = readTags(text);
    if ('wrongColumns' in found) {
      const columns = found.wrongColumns.slice(0, 8).join(', ').slice(0, 200);
      problem.value = say('guideFileColumns', { found: columns || '—' });
      return;
    }
    faults.value = found.faults;
    if (found.tags.length === 0) {
      problem.value = say('guideFileNoTags');
      return;
    }
    const back = undo();
    const { tags, added, changed } = merged(form.now.peek().tags, found);
    if (tags.length > guideLimits.tags) {
      problem.value = say('guideTagsFull', { most: guideLimits.tags });
      return;
    }
    form.change({ tags });
    toast(say('guideFileTags', { added, changed }), back);
  };
  return (
    <div class="guide-files">
      <div class="guide-line">
        <FileButton
          label={say('guideImport')}
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          take={(given) => void read(given).catch(() => (problem.value = say('failed')))}
        />
        {form.kept.value && (
          <>
            <button type="button" onClick={() => download(name(), 'json', writeGuide(guide))}>
              {say('guideExport')}
            </button>
            <button
              type="button"
              disabled={guide.tags.length === 0}
              onClick={() => download(name(), 'csv', writeTags(guide.tags, ours))}
            >
              {say('guideExportTags')}
            </button>
            <button
              type="button"
              disabled={form.isChanged.value}
              title={form.isChanged.value ? say('guidePrintSaved') : undefined}
              onClick={() =>
                void browser.tabs.create({
                  url: browser.runtime.getURL(`guide.html?brand=${encodeURIComponent(brand.id)}`),
                })
              }
            >
              {say('guidePrint')}
            </button>
          </>
        )}
      </div>
      <p class="soft">{say('guideFilesHint')}</p>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      {faults.value.length > 0 && (
        <>
          <p class="problem">{say('guideRowsBad', { count: faults.value.length })}</p>
          <ul class="faults">
            {faults.value.slice(0, mostFaults).map(({ row, text, fault }) => (
              <li key={row}>
                {say('brandListRow', { row })} <q>{text}</q> {say(rowWords[fault])}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
