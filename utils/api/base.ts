import type { ApiAbout } from './api';

/** A build made for tests speaks to a server of theirs; a build for people has nothing here. */
const testServer = import.meta.env['WXT_TEST_APIS'] as string | undefined;

/** Where the methods of an API begin. */
export const baseOf = ({ id, origin, path }: ApiAbout): string =>
  testServer ? `${testServer}/${id}/` : `${origin}${path}`;

/** The permission without which an API is not asked. */
export const permissionOf = ({ origin }: ApiAbout): { origins: string[] } => ({
  origins: [`${testServer ?? origin}/*`],
});
