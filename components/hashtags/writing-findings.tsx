import '../ui/findings.css';

import { useMemo, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import { edited } from '@/utils/domain/hashtags/edits';
import type { House, TagFinding } from '@/utils/domain/hashtags/lint';
import { lookAt } from '@/utils/domain/hashtags/writing';
import { tagFindingSentences } from '@/utils/words/hashtags';

import { useWindow, type WindowWord } from '../window/window';
import { useLostFocus } from './lost-focus';

const severityWords: Record<TagFinding['severity'], WindowWord> = {
  error: 'utmError',
  warning: 'utmWarning',
  info: 'utmInfo',
};

interface WritingFindingsProps {
  text: string;
  network: string;
  /** What the network is called. */
  name: string;
  house: House;
  brand: Brand | null;
  /** Takes the text with one thing put right; left out: findings are only told. */
  take?: (fixed: string) => void;
}

/** How much of what a text has, by whose guide that was looked at, and what is against it, worst first. */
export function WritingFindings({ text, network, name, house, brand, take }: WritingFindingsProps) {
  const { say } = useWindow();
  const looked = useMemo(() => lookAt(text, network, house, dayOf(new Date())), [text, network, house]);
  const { tags, mostTags, length, mostLength, findings } = looked;
  const box = useRef<HTMLElement>(null);
  const none = useRef<HTMLParagraphElement>(null);
  const put = useRef<number | null>(null);
  // The finding that stands now where one was put right.
  useLostFocus(() => {
    const { current: at } = put;
    put.current = null;
    if (at === null) return null;
    const lines = box.current?.querySelectorAll('li') ?? [];
    return lines[Math.min(at, lines.length - 1)] ?? none.current;
  }, [looked]);
  return (
    <>
      <p class="writing-said">
        <strong data-over={mostTags !== null && tags > mostTags}>
          {mostTags === null
            ? say('writingTagsSaid', { n: tags })
            : say('writingTagsOfSaid', { n: tags, most: mostTags })}
        </strong>
        <strong data-over={mostLength !== null && length > mostLength}>
          {mostLength === null
            ? say('writingLengthSaid', { n: length })
            : say('writingLengthOfSaid', { n: length, most: mostLength })}
        </strong>
        <span class="soft">
          {brand === null
            ? say('writingByNobody', { network: name })
            : say(house.guide ? 'writingByGuide' : 'writingByNetwork', { brand: brand.name, network: name })}
        </span>
      </p>
      {findings.length === 0 ? (
        <p tabIndex={-1} ref={none}>
          {say('writingNothing')}
        </p>
      ) : (
        <section class="writing-found findings" ref={box} aria-label={say('writingFound')}>
          <ul>
            {findings.map((finding, i) => (
              <li
                key={`${finding.rule} ${finding.tag} ${finding.at?.start} ${finding.values['place']}`}
                data-severity={finding.severity}
                tabIndex={-1}
              >
                <FindingLine
                  finding={finding}
                  {...(take && {
                    fix: (edits) => {
                      put.current = i;
                      take(edited(text, edits));
                    },
                  })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface FindingLineProps {
  finding: TagFinding;
  /** Left out: what is wrong is only told. */
  fix?: (edits: NonNullable<TagFinding['fix']>) => void;
}

/** How grave, what, why, and the button that puts it right. */
function FindingLine({ finding, fix: put }: FindingLineProps) {
  const { say } = useWindow();
  const { what, why, fix } = tagFindingSentences(finding, say);
  return (
    <>
      <strong>{say(severityWords[finding.severity])}</strong> {what}. <span class="soft">{why}</span>
      {put && finding.fix && fix && (
        <button type="button" class="plain" onClick={() => put(finding.fix!)}>
          {fix}
        </button>
      )}
    </>
  );
}
