import { checks, type Check, type Outcome } from './checks';
import type { BrandFacts, SetUpFacts } from './facts';

/** What the person has answered, by the check's id; `doesNotApply` takes it out of the score. */
export type Answers = Readonly<Record<string, Outcome | 'doesNotApply'>>;

/** A check as it stands for one account. */
export interface Finding {
  check: Check;
  /** Null: nobody knows yet; the person is asked. */
  outcome: Outcome | null;
  /** The page, or the brand as it is kept; or the person, whose answer stands over both. */
  by: 'seen' | 'answered' | null;
}

/** An account looked through. */
export interface Audit {
  findings: Finding[];
  /** Of what is known, 0 to 1, by weight; null while nothing is. */
  score: number | null;
  /** Of all that applies, the share by weight that is known. */
  known: number;
}

const worth: Record<Outcome, number> = { yes: 1, partly: 0.5, no: 0 };

/** Looks an account through. What is not known is no fault: it is left out of the score and told. */
export function auditOf(facts: SetUpFacts, brand: BrandFacts, answers: Answers): Audit {
  const findings = checks
    .filter(({ id, needs }) => !(needs && facts.lacks.includes(needs)) && answers[id] !== 'doesNotApply')
    .map((check): Finding => {
      const answered = Object.hasOwn(answers, check.id) ? (answers[check.id] as Outcome) : null;
      if (answered) return { check, outcome: answered, by: 'answered' };
      const outcome = check.told(facts, brand);
      return { check, outcome, by: outcome && 'seen' };
    });
  const sum = (all: readonly Finding[], of: (one: Finding) => number): number =>
    all.reduce((total, one) => total + one.check.weight * of(one), 0);
  const known = findings.filter(({ outcome }) => outcome !== null);
  const [whole, looked] = [sum(findings, () => 1), sum(known, () => 1)];
  return {
    findings,
    score: looked === 0 ? null : sum(known, ({ outcome }) => worth[outcome!]) / looked,
    known: whole === 0 ? 0 : looked / whole,
  };
}
