import { describe, expect, test } from 'vitest';

import type { Profile } from '@/utils/domain/profile';
import { Route } from '@/utils/page/route';

import { plainSite } from './pages';

const profile = (id: string): Profile => ({
  network: 'plain',
  id,
  handle: null,
  name: `Name of ${id}`,
  followers: null,
  postsTotal: null,
  seenAt: 1,
});
const at = (path: string) => `https://plain.test${path}`;

test('what kind of page it is follows the address', () => {
  const location = { href: at('/u/ann') };
  const route = new Route(plainSite, location);
  expect(route.page).toMatchObject({ kind: 'u', post: null });
  location.href = at('/p/a');
  expect(route.update()).toBe(true);
  expect(route.page).toMatchObject({ kind: 'p', post: { id: 'a' } });
  expect(route.update()).toBe(false);
});

describe('whose page it is', () => {
  test('as the address says, until data tells more', () => {
    const route = new Route(plainSite, { href: at('/u/ann') });
    expect(route.ownerAt(at('/u/ann'))).toMatchObject({ id: 'ann', name: null });
    route.learn(profile('ann'), at('/u/ann'));
    expect(route.ownerAt(at('/u/ann/more'))).toMatchObject({ id: 'ann', name: 'Name of ann' });
    expect(route.owner).toMatchObject({ name: 'Name of ann' });
  });

  test('data that came before the address changed belongs to the page it names', () => {
    const location = { href: at('/') };
    const route = new Route(plainSite, location);
    route.learn(profile('ann'), at('/'));
    location.href = at('/u/ann');
    expect(route.update()).toBe(true);
    expect(route.ownerAt(location.href)).toMatchObject({ name: 'Name of ann' });
  });

  test('never the last page’s', () => {
    const location = { href: at('/u/ann') };
    const route = new Route(plainSite, location);
    route.learn(profile('ann'), location.href);
    location.href = at('/u/bob');
    route.update();
    expect(route.ownerAt(location.href)).toMatchObject({ id: 'bob', name: null });
    expect(route.owner).toBeNull();
    location.href = at('/search');
    route.update();
    expect(route.ownerAt(location.href)).toBeNull();
  });

  test('an address that names nobody keeps what data told of that very address', () => {
    const route = new Route(plainSite, { href: at('/c/old-name') });
    route.learn(profile('ann'), at('/c/old-name'));
    expect(route.ownerAt(at('/c/old-name'))).toMatchObject({ id: 'ann' });
    expect(route.ownerAt(at('/c/other-name'))).toBeNull();
  });
});
