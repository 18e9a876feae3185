import type { Post } from '../domain/post';
import type { Profile, ProfileRef } from '../domain/profile';
import type { NetworkId } from '../networks/catalog';
import type { FailureKind } from './failure';

/** Facts about an official API, data only: the manifest, our windows and the worker read it. */
export interface ApiAbout {
  readonly id: NetworkId;
  readonly name: string;
  readonly origin: string;
  /** Where its methods begin. */
  readonly path: string;
  /** Where a person gets a key, and which kind of key that is. */
  readonly keysAt: string;
  readonly keyKind: 'project' | 'service';
  /** What a key may spend in a day; null when the network does not say. */
  readonly unitsPerDay: number | null;
  /** The time zone whose midnight begins a new day of spending. */
  readonly dayZone: string;
  readonly requestsPerSecond: number;
}

/** Asks one method. Its answer is parsed JSON that nobody has looked at yet. Throws ApiFailure. */
export type Call = (method: string, parameters: Record<string, string | number>) => Promise<unknown>;

/** What is wanted of an account. */
export interface Wanted {
  /** As many of its newest posts. */
  posts: number;
  /** Milliseconds since 1970. */
  now: number;
}

/** What an API says of an account, in our words. Everything it leaves out is null. */
export interface AccountAnswer {
  profile: Profile;
  posts: Post[];
}

/** How one official API says what we mean. */
export interface OfficialApi {
  readonly about: ApiAbout;
  /** What every request carries besides its own parameters. The key goes in a header: addresses end up in logs. */
  headers(key: string): Record<string, string>;
  readonly parameters: Record<string, string>;
  /** What an answer says went wrong; null when nothing did. */
  failureIn(status: number, data: unknown): FailureKind | null;
  /** The cheapest request that only a valid key is answered. Throws ApiFailure. */
  test(call: Call): Promise<void>;
  /** An account and its newest posts. Throws ApiFailure. */
  read(account: ProfileRef, call: Call, wanted: Wanted): Promise<AccountAnswer>;
}
