import { describe, expect, test } from 'vitest';

import {
  answered,
  isEdited,
  noDraft,
  onItsWay,
  seenBy,
  settled,
  shownOf,
  tooLongOf,
  withEdit,
  type ItemDraft,
} from '@/utils/domain/plan/draft';
import { merge } from '@/utils/domain/plan/edit';
import { blankChannel, blankContent, type PlanContent } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';

const base: PlanContent = { ...blankContent(null), title: 'a', channels: [blankChannel('vk')] };
const vk = (text: string) => [{ ...blankChannel('vk'), text }];

/** Sends a draft as a window does, and takes the answer. */
function sent(kept: PlanContent, draft: ItemDraft): { kept: PlanContent; draft: ItemDraft } {
  const { content, conflicts } = merge(kept, seenBy(draft, kept), draft.edits);
  return { kept: content, draft: answered(draft, draft.edits, conflicts) };
}

describe('what a person writes', () => {
  test('is shown over what is kept, and is no draft once it is kept', () => {
    const draft = withEdit(base, noDraft, { title: 'ab' });
    expect(shownOf(base, draft)).toMatchObject({ content: { title: 'ab' }, conflicts: [] });
    const after = sent(base, draft);
    expect(after.kept.title).toBe('ab');
    expect(isEdited(after.draft)).toBe(false);
  });

  test('and takes back again is no draft', () => {
    const draft = withEdit(base, withEdit(base, noDraft, { title: 'ab' }), { title: 'a' });
    expect(isEdited(draft)).toBe(false);
    // Unless it was sent meanwhile: then taking it back is an edit too.
    const tried = onItsWay(withEdit(base, noDraft, { title: 'ab' }), { title: 'ab' });
    expect(withEdit(base, tried, { title: 'a' }).edits).toEqual({ title: 'a' });
  });

  test('while it is being sent stands against nothing of one’s own', () => {
    const first = withEdit(base, noDraft, { title: 'ab', channels: vk('x') });
    const going = onItsWay(first, first.edits);
    const more = withEdit(base, going, { title: 'abc', channels: vk('xy') });
    // Kept, but the answer was lost with the worker.
    const kept = { ...base, ...first.edits };
    expect(shownOf(kept, more)).toMatchObject({ content: { title: 'abc' }, conflicts: [] });
    const after = sent(kept, more);
    expect(after.kept).toMatchObject({ title: 'abc', channels: vk('xy') });
    // Kept and answered.
    const left = answered(more, first.edits, []);
    expect(merge(kept, left.seen, left.edits)).toMatchObject({ conflicts: [], content: { title: 'abc' } });
  });
});

describe('what another window wrote meanwhile', () => {
  const draft = withEdit(base, noDraft, { title: 'mine', channels: vk('mine'), geotag: 'here' });
  const theirs = { ...base, title: 'theirs', channels: vk('theirs'), rubric: 'r' };

  test('is seen where one wrote nothing; where both did, one’s own stays in sight, also after it was sent', () => {
    for (const { kept, draft: one } of [{ kept: theirs, draft }, sent(theirs, draft)]) {
      const { content, conflicts } = shownOf(kept, one);
      expect(content).toMatchObject({ title: 'mine', channels: vk('mine'), geotag: 'here', rubric: 'r' });
      expect(conflicts).toEqual([
        { field: 'title', network: null },
        { field: 'channels', network: 'vk' },
      ]);
    }
    expect(sent(theirs, draft).kept.geotag).toBe('here');
  });

  test('the person chooses: mine is sent over it, theirs is taken', () => {
    const { kept, draft: left } = sent(theirs, draft);
    const [title, text] = shownOf(kept, left).conflicts;
    const chosen = settled(kept, settled(kept, left, title!, 'mine'), text!, 'theirs');
    const after = sent(kept, chosen);
    expect(after.kept).toMatchObject({ title: 'mine', channels: vk('theirs') });
    expect(isEdited(after.draft)).toBe(false);
    const other = settled(kept, settled(kept, left, title!, 'theirs'), text!, 'mine');
    expect(sent(kept, other).kept).toMatchObject({ title: 'theirs', channels: vk('mine') });
  });

  test('a network that one removed and the other wrote for is asked about, and can go or stay', () => {
    const removed = withEdit(base, noDraft, { channels: [] });
    const { kept, draft: left } = sent(theirs, removed);
    const [conflict] = shownOf(kept, left).conflicts;
    expect(conflict).toEqual({ field: 'channels', network: 'vk' });
    expect(shownOf(kept, left).content.channels).toEqual([]);
    expect(sent(kept, settled(kept, left, conflict!, 'mine')).kept.channels).toEqual([]);
    expect(shownOf(kept, settled(kept, left, conflict!, 'theirs')).content.channels).toEqual(vk('theirs'));
  });

  test('of a network that one did not touch is not taken back by writing for another', () => {
    const start = { ...base, channels: [blankChannel('vk'), blankChannel('telegram')] };
    const mine = withEdit(start, noDraft, {
      channels: [blankChannel('vk'), { ...blankChannel('telegram'), text: 'm' }],
    });
    const now = { ...start, channels: [...vk('v1'), blankChannel('telegram')] };
    const shown = shownOf(now, mine).content.channels;
    const more = withEdit(now, mine, {
      channels: shown.map((one) => (one.network === 'telegram' ? { ...one, text: 'mm' } : one)),
    });
    const later = { ...now, channels: [...vk('v2'), blankChannel('telegram')] };
    const after = sent(later, more);
    expect(after.kept.channels).toEqual([...vk('v2'), { ...blankChannel('telegram'), text: 'mm' }]);
    expect(isEdited(after.draft)).toBe(false);
  });
});

describe('what is answered', () => {
  const vkAnd = (text: string) => [...vk(text), blankChannel('telegram')];

  test('is no draft any more, whatever stands against the rest', () => {
    const theirs = { ...base, title: 'theirs' };
    const draft = withEdit(base, noDraft, { title: 'mine', geotag: 'here' });
    expect(sent(theirs, onItsWay(draft, draft.edits)).draft).toEqual({
      edits: { title: 'mine' },
      seen: { title: 'a' },
      tried: { title: ['mine'] },
    });
    expect(answered(noDraft, { title: 'x' }, [])).toEqual(noDraft);
  });

  test('leaves what was sent of other fields, and not answered', () => {
    const both = onItsWay(withEdit(base, noDraft, { title: 'ab', geotag: 'x' }), {
      title: 'ab',
      geotag: 'x',
    });
    const left = answered(both, { geotag: 'x' }, []);
    expect(left.tried).toEqual({ title: ['ab'] });
    // What was answered is known to be kept: taking a later edit back is no edit.
    const kept = { ...base, geotag: 'x' };
    expect(
      isEdited(
        withEdit(kept, withEdit(kept, answered(left, { title: 'ab' }, []), { geotag: 'y' }), { geotag: 'x' }),
      ),
    ).toBe(false);
  });

  test('with a conflict may be of one’s own, earlier and not answered', () => {
    const first = onItsWay(withEdit(base, noDraft, { title: 'ab' }), { title: 'ab' });
    const second = onItsWay(withEdit(base, first, { title: 'abc' }), { title: 'abc' });
    const kept = { ...base, title: 'ab' };
    const left = answered(second, { title: 'abc' }, [{ field: 'title', network: null }]);
    expect(shownOf(kept, left)).toMatchObject({ content: { title: 'abc' }, conflicts: [] });
  });

  test('by the choice of theirs needs no sending; other networks stay as they were seen and written', () => {
    const kept = { ...base, channels: vkAnd('theirs') };
    const draft = withEdit({ ...base, channels: vkAnd('') }, noDraft, { channels: vkAnd('mine') });
    const conflict = { field: 'channels', network: 'vk' } as const;
    expect(settled(kept, draft, conflict, 'theirs')).toEqual(noDraft);
    const mine = settled(kept, draft, conflict, 'mine');
    expect([mine.seen.channels, mine.edits.channels]).toEqual([vkAnd('theirs'), vkAnd('mine')]);
    // A choice that comes when the edit is over makes none.
    expect(settled(kept, noDraft, conflict, 'theirs')).toEqual(noDraft);
  });
});

test('what is too long is named, not cut', () => {
  expect(tooLongOf({ title: 'x'.repeat(planLimits.title), links: ['x'.repeat(1000)] })).toEqual([]);
  expect(
    tooLongOf({
      title: 'x'.repeat(planLimits.title + 1),
      channels: vk('x'.repeat(planLimits.text + 1)),
      checklist: [{ text: 'x'.repeat(planLimits.short + 1), done: false }],
    }).map(({ field }) => field),
  ).toEqual(['title', 'channels', 'checklist']);
});
