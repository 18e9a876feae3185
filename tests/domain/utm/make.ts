import { findingsOf } from '@/utils/domain/utm/check';
import { type Draft, emptyDraft, type NamingRules, noTags, type Tags } from '@/utils/domain/utm/draft';
import type { CheckInput, Finding } from '@/utils/domain/utm/findings';
import { defaultRules } from '@/utils/domain/utm/naming';
import { builtInCatalogue } from '@/utils/domain/utm/placements';

export const about = { date: '2026-05-01', brand: 'Заря', rubric: 'Рецепты', network: 'vk' };

/** A draft of an address with tags. */
export function draftWith(address: string, tags: Partial<Tags> = {}, more: Partial<Draft> = {}): Draft {
  return { ...emptyDraft, address, tags: { ...noTags, ...tags }, ...more };
}

export const rulesWith = (rules: Partial<NamingRules> = {}): NamingRules => ({ ...defaultRules, ...rules });

/** Findings of a draft by the default rules, or with something of the input changed. */
export function check(draft: Draft, input: Partial<CheckInput> = {}): Finding[] {
  return findingsOf({
    draft,
    rules: rulesWith(),
    catalogue: builtInCatalogue,
    about,
    known: {},
    standsOn: null,
    ...input,
  });
}

/** What one rule finds. */
export const ruled = (rule: number, findings: Finding[]): Finding[] =>
  findings.filter((finding) => finding.rule === rule);
