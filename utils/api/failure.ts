/** Why an official API did not answer as asked. Our windows have a sentence for each. */
export const failureKinds = [
  'keyRevoked',
  'quotaExceeded',
  'rateLimited',
  'flood',
  'notFound',
  'malformed',
  'offline',
  'slow',
  'unavailable',
  'noPermission',
  'notKept',
] as const;
export type FailureKind = (typeof failureKinds)[number];

/** An answer that did not come, or did not say what was asked for. */
export class ApiFailure extends Error {
  override name = 'ApiFailure';
  readonly kind: FailureKind;
  constructor(kind: FailureKind) {
    super(kind);
    this.kind = kind;
  }
}

/** Failures that may be over in a moment: the same request is made again, after a pause. */
const passing: ReadonlySet<FailureKind> = new Set(['rateLimited', 'offline', 'slow', 'unavailable']);
export const isPassing = (kind: FailureKind): boolean => passing.has(kind);

/** Failures of one account alone: the others are refreshed all the same. */
const ofOne: ReadonlySet<FailureKind> = new Set(['notFound', 'malformed']);
export const isOfOneAccount = (kind: FailureKind): boolean => ofOne.has(kind);
