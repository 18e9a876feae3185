import '../ui/findings.css';

import type { Finding } from '@/utils/domain/utm/check';
import { isSafeFix } from '@/utils/domain/utm/findings';
import { findingSentences } from '@/utils/words/utm';

import { useWindow, type OurWindow, type WindowWord } from '../window/window';
import type { Builder } from './builder-state';

const severityWords: Record<Finding['severity'], WindowWord> = {
  error: 'utmError',
  warning: 'utmWarning',
  info: 'utmInfo',
};

/** What is wrong with the link and why it matters, worst first; what is safe to put right takes a click. */
export function Findings({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const findings = builder.findings.value;
  const fixable = findings.filter(isSafeFix);
  if (findings.length === 0)
    return builder.isBlank.value ? null : <p class="utm-fine">{say('utmNothingWrong')}</p>;
  return (
    <section class="findings" aria-label={say('utmFindings')}>
      <ul>
        {findings.map((finding, i) => (
          <li key={`${finding.rule}${finding.field}${i}`} data-severity={finding.severity}>
            <FindingLine finding={finding} fix={(draft) => builder.change(draft)} />
          </li>
        ))}
      </ul>
      {fixable.length > 1 && (
        <button type="button" class="plain" onClick={() => builder.fixAll()}>
          {say('utmFixAll', { count: fixable.length })}
        </button>
      )}
    </section>
  );
}

interface FindingLineProps {
  finding: Finding;
  /** Left out: what is wrong is only told. */
  fix?: (draft: NonNullable<Finding['fix']>) => void;
}

/** A finding in one sentence. */
export const sentence = (finding: Finding, say: OurWindow['say']): string =>
  `${say(severityWords[finding.severity])} ${findingSentences(finding, say).what}`;

/** One finding: how grave, what, why, and the button that puts it right. */
export function FindingLine({ finding, fix }: FindingLineProps) {
  const { say } = useWindow();
  const sentences = findingSentences(finding, say);
  return (
    <>
      <strong>{say(severityWords[finding.severity])}</strong> {sentences.what}{' '}
      <span class="soft">{sentences.why}</span>
      {fix && finding.fix && sentences.fix && (
        <button type="button" class="plain" onClick={() => fix(finding.fix!)}>
          {sentences.fix}
        </button>
      )}
    </>
  );
}
