import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Kpi } from '@/utils/domain/kpis/kpi';
import { startTree, starterIds, measuresOfStarter } from '@/utils/domain/kpis/starters';
import { copyTargets, dividedEqually } from '@/utils/domain/kpis/targets';
import { lastOrder, moved, movedUp, moves, parentsFor, treeOf } from '@/utils/domain/kpis/tree';

import { kpi } from './sample';

const one = (id: string, parent: string | null = null, order = 0): Kpi =>
  kpi('byHand', { id, parent, order });
const shape = (kpis: readonly Kpi[]) =>
  treeOf(kpis).map((placed) => `${'.'.repeat(placed.depth)}${placed.kpi.id}`);
/** With the changed rows in the place of what they were. */
const after = (kpis: readonly Kpi[], changed: readonly Kpi[]) =>
  kpis.map((was) => changed.find(({ id }) => id === was.id) ?? was);

/** Any rows: parents may be gone, themselves, or in circles. */
const forest = fc
  .array(fc.record({ parent: fc.integer({ min: -1, max: 12 }), order: fc.integer({ min: 0, max: 3 }) }), {
    maxLength: 12,
  })
  .map((rows) => rows.map(({ parent, order }, i) => one(`k${i}`, parent < 0 ? null : `k${parent}`, order)));

describe('the tree', () => {
  test('each stands after the one above it, those beside each other by their order', () => {
    const kpis = [one('b', null, 2), one('a1', 'a', 2), one('a', null, 1), one('a2', 'a', 1), one('x', 'a1')];
    expect(shape(kpis)).toEqual(['a', '.a2', '.a1', '..x', 'b']);
  });

  test('a parent that is gone, and a circle, read as the top', () => {
    expect(shape([one('a', 'gone'), one('b', 'b', 1)])).toEqual(['a', 'b']);
    expect(shape([one('a', 'b'), one('b', 'a', 1), one('c', 'b')])).toEqual(['a', 'b', '.c']);
  });

  test('whatever the parents, each is there once, whatever the order of the rows', () => {
    fc.assert(
      fc.property(forest, (kpis) => {
        const tree = treeOf(kpis);
        expect(tree.map(({ kpi: { id } }) => id).toSorted()).toEqual(kpis.map(({ id }) => id).toSorted());
        expect(treeOf(kpis.toReversed())).toEqual(tree);
        for (const [i, { depth, parent }] of tree.entries())
          expect(depth).toBe(
            parent === null ? 0 : tree.slice(0, i).find((above) => above.kpi.id === parent)!.depth + 1,
          );
      }),
    );
  });

  test('none can be put under itself or what is below it', () => {
    const kpis = [one('a'), one('b', 'a'), one('c', 'b'), one('d', null, 1)];
    expect(parentsFor(kpis, 'b').map((placed) => placed.kpi.id)).toEqual(['a', 'd']);
    expect(parentsFor(kpis, null)).toHaveLength(4);
    fc.assert(
      fc.property(forest, fc.nat(11), (rows, n) => {
        const id = `k${n}`;
        for (const { kpi: to } of parentsFor(rows, id)) {
          const put = rows.map((row) => (row.id === id ? { ...row, parent: to.id } : row));
          if (rows.some((row) => row.id === id))
            expect(treeOf(put).find((placed) => placed.kpi.id === id)!.parent).toBe(to.id);
        }
      }),
    );
  });
});

describe('moving', () => {
  const kpis = [one('a', null, 1), one('b', null, 2), one('b1', 'b', 1), one('c', null, 3)];
  test.each([
    ['c', 'up', ['a', 'c', 'b', '.b1']],
    ['a', 'down', ['b', '.b1', 'a', 'c']],
    ['c', 'in', ['a', 'b', '.b1', '.c']],
    ['b1', 'out', ['a', 'b', 'b1', 'c']],
    ['a', 'up', ['a', 'b', '.b1', 'c']],
    ['a', 'out', ['a', 'b', '.b1', 'c']],
    ['b1', 'in', ['a', 'b', '.b1', 'c']],
  ] as const)('%s %s', (id, move, expected) => {
    expect(shape(after(kpis, moved(kpis, id, move)))).toEqual(expected);
  });

  test('back is back, and nothing gets lost', () => {
    fc.assert(
      fc.property(forest, fc.nat(11), fc.constantFrom(...moves), (rows, n, move) => {
        const changed = moved(rows, `k${n}`, move);
        const next = after(rows, changed);
        expect(treeOf(next)).toHaveLength(rows.length);
        if (changed.length === 0 || move === 'in' || move === 'out') return;
        const back = after(next, moved(next, `k${n}`, move === 'up' ? 'down' : 'up'));
        expect(shape(back)).toEqual(shape(rows));
      }),
    );
  });

  test('of one that is deleted, those below stand in its place', () => {
    const rows = [...kpis, one('b2', 'b', 2)];
    const left = after(rows, movedUp(rows, 'b')).filter(({ id }) => id !== 'b');
    expect(shape(left)).toEqual(['a', 'b1', 'b2', 'c']);
    expect(movedUp(rows, 'a')).toEqual([]);
  });
});

describe('targets', () => {
  const from = '2026-10';
  const to = '2026-11';
  test('are taken over by so many percent; what is there stays', () => {
    const kpis = [
      kpi('leads', { id: 'a', targets: { [from]: 101 } }),
      kpi('erViews', { id: 'b', targets: { [from]: 0.05 } }),
      kpi('spend', { id: 'c', targets: { [from]: 10_000, [to]: 1 } }),
      kpi('views', { id: 'd' }),
    ];
    const { changed, kept, without } = copyTargets(kpis, from, to, 10);
    expect(changed.map(({ id, targets }) => [id, targets[to]])).toEqual([
      ['a', 111],
      ['b', 0.055],
    ]);
    expect([kept, without]).toEqual([1, 1]);
    expect(copyTargets(kpis, from, to, 0).changed[0]!.targets[to]).toBe(101);
  });

  test('the parts of a whole add up to it', () => {
    expect(dividedEqually(100, 3)).toEqual([33, 33, 34]);
    expect(dividedEqually(10, 0)).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 1, max: 12 }), (whole, n) => {
        const parts = dividedEqually(whole, n);
        expect(parts).toHaveLength(n);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole);
      }),
    );
  });
});

test('a starter is a tree below what is there, without any targets', () => {
  for (const starter of starterIds) {
    let n = 0;
    const there = [one('old', null, 7)];
    const fresh = startTree(starter, there, 'brand', () => `n${n++}`, 5);
    expect(fresh.map(({ measure }) => measure)).toEqual(measuresOfStarter(starter));
    expect(fresh.every(({ targets, written }) => Object.keys({ ...targets, ...written }).length === 0)).toBe(
      true,
    );
    const tree = treeOf([...there, ...fresh]);
    expect(tree[0]!.kpi.id).toBe('old');
    expect(tree.map(({ kpi: { id } }) => id)).toEqual(['old', ...fresh.map(({ id }) => id)]);
  }
  expect(lastOrder([one('old', null, 7)], null)).toBe(8);
});
