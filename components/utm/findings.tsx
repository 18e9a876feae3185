import type { Finding } from '@/utils/domain/utm/check';

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
  const fixable = findings.filter(({ fix }) => fix !== null);
  if (findings.length === 0) return <p class="utm-fine">{say('utmNothingWrong')}</p>;
  return (
    <section class="utm-findings" aria-label={say('utmFindings')}>
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
  `${say(severityWords[finding.severity])} ${say(`utmRule${finding.rule}` as WindowWord, finding.values)}`;

/** One finding: how grave, what, why, and the button that puts it right. */
export function FindingLine({ finding, fix }: FindingLineProps) {
  const { say } = useWindow();
  const key = `utmRule${finding.rule}`;
  return (
    <>
      <strong>{say(severityWords[finding.severity])}</strong> {say(key as WindowWord, finding.values)}{' '}
      <span class="soft">{say(`${key}Why` as WindowWord, finding.values)}</span>
      {fix && finding.fix && (
        <button type="button" class="plain" onClick={() => fix(finding.fix!)}>
          {say(`${key}Fix` as WindowWord, finding.values)}
        </button>
      )}
    </>
  );
}
