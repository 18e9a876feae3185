/** What may go wrong with the store, as our windows and the worker know it. A page is told neither. */
import { kinds } from '../errors';

/** The database was written by a newer build: this one may read it but must not write (D-04). */
export class NewerStore extends Error {
  override name = 'NewerStore';
  constructor() {
    super(
      'What is stored was written by a newer version of Lorgnette. Update the extension to go on keeping.',
    );
  }
}

/** Why a file cannot be restored; our windows have a sentence for each. */
export type BackupFault = 'tooLarge' | 'notJson' | 'notBackup' | 'newer' | 'damaged';

/** A backup that cannot be restored. Nothing was changed. */
export class BadBackup extends Error {
  override name = 'BadBackup';
  readonly fault: BackupFault;
  constructor(fault: BackupFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Why a brand or a template cannot have a name; our windows have a sentence for each. */
export type NameFault = 'empty' | 'tooLong' | 'taken' | 'tooMany';

/** A name that a brand or a template cannot have. Nothing was changed. */
export class BadName extends Error {
  override name = 'BadName';
  readonly fault: NameFault;
  constructor(fault: NameFault) {
    super(fault);
    this.fault = fault;
  }
}

/** There are as many links, or versions of one, as are kept. Nothing was changed. */
export class Full extends Error {
  override name = 'Full';
  constructor() {
    super('There is no room for more.');
  }
}

/** What was to be changed is no longer as the person saw it: another window changed it. Nothing was changed. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile';
  constructor() {
    super('Changed in another window meanwhile.');
  }
}

/** A database is missing or cannot be read: nothing is kept until the person has chosen what to do (D-07). */
export class StoreLost extends Error {
  override name = 'StoreLost';
  constructor() {
    super('What was stored is missing or cannot be read.');
  }
}

/** The disk or the browser's allowance is full. Nothing was changed (D-06). */
export class NoRoom extends Error {
  override name = 'NoRoom';
  constructor() {
    super('There is no room on the disk.');
  }
}

kinds.set('NewerStore', () => new NewerStore());
kinds.set('BadBackup', (message) => new BadBackup(message as BackupFault));
kinds.set('BadName', (message) => new BadName(message as NameFault));
kinds.set('Full', () => new Full());
kinds.set('ChangedMeanwhile', () => new ChangedMeanwhile());
kinds.set('StoreLost', () => new StoreLost());
kinds.set('NoRoom', () => new NoRoom());
