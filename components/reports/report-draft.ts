import { signal, type Signal } from '@preact/signals';

import { reportLimits, type ReportForm } from '@/utils/domain/reports/report-form';
import { report } from '@/utils/errors';
import { ChangedMeanwhile, Full, NewerStore } from '@/utils/store/errors';

import { deleteMade, saveMade } from '../window/made';

/** Why what was written is not kept. `changed`: another window has kept another form of it, or removed it. */
export type DraftFault =
  | 'nameEmpty'
  | 'nameLong'
  | 'shortLong'
  | 'textLong'
  | 'textsFull'
  | 'changed'
  | 'full'
  | 'newer'
  | 'failed';

/** How long a person has stopped writing before it is kept. */
const restMs = 500;

/**
 * The form of a report while it is edited. It is kept by itself, when writing rests; what could not be kept stays here, also
 * while another part of the window is looked at.
 */
export class ReportDraft {
  readonly form: Signal<ReportForm>;
  readonly fault = signal<DraftFault | null>(null);
  /** Something is written that is not kept yet. */
  readonly isPending = signal(false);
  /** What the store holds, as far as this window has heard; undefined: it is gone. */
  #kept: ReportForm | undefined;
  #seen: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(form: ReportForm) {
    this.form = signal(form);
    this.#kept = form;
    this.#seen = form.updatedAt;
  }

  change(part: Partial<ReportForm>): void {
    this.form.value = { ...this.form.peek(), ...part };
    this.isPending.value = true;
    if (this.fault.peek() === 'changed') return;
    this.fault.value = faultOf(this.form.peek());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), restMs);
  }

  /** What the store holds now. Where nothing is unsaved here, it is what is shown. */
  heard(kept: ReportForm | undefined): void {
    this.#kept = kept;
    if (this.isPending.peek() || this.#saving || !kept || kept.updatedAt <= this.#seen) return;
    this.#take(kept);
  }

  /** Keeps what is written now. @returns whether nothing is unsaved */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (!this.isPending.peek()) return true;
    if (this.fault.peek() === 'changed') return false;
    this.fault.value = faultOf(this.form.peek());
    if (this.fault.peek() !== null) return false;
    this.#saving = this.#save();
    await this.#saving;
    return !this.isPending.peek();
  }

  /** Keeps what is written here in place of what another window has kept, or removed. */
  keepMine(): Promise<boolean> {
    this.#seen = this.#kept?.updatedAt ?? 0;
    this.fault.value = null;
    return this.flush();
  }

  /** Shows what another window has kept, and lets go of what was written here. */
  takeTheirs(): void {
    if (this.#kept) this.#take(this.#kept);
  }

  /** Another window has removed it. */
  get isGone(): boolean {
    return this.#kept === undefined;
  }

  #take(kept: ReportForm): void {
    clearTimeout(this.#timer);
    this.form.value = kept;
    this.#seen = kept.updatedAt;
    this.isPending.value = false;
    this.fault.value = null;
  }

  async #save(): Promise<void> {
    const sent = this.form.peek();
    try {
      const kept = await saveMade('reports', { ...sent, updatedAt: this.#seen });
      this.#seen = kept.updatedAt;
      this.#kept = kept;
      if (this.form.peek() === sent) {
        this.form.value = kept;
        this.isPending.value = false;
      }
      this.fault.value = null;
    } catch (error) {
      this.fault.value = nameOf(error);
      if (this.fault.peek() === 'failed') report(error, 'saving a report');
    } finally {
      this.#saving = null;
    }
  }
}

const nameOf = (error: unknown): DraftFault =>
  error instanceof ChangedMeanwhile
    ? 'changed'
    : error instanceof Full
      ? 'full'
      : error instanceof NewerStore
        ? 'newer'
        : 'failed';

/** What of a form cannot be kept as it is; null: nothing. */
export function faultOf({ name, title, client, author, texts }: ReportForm): DraftFault | null {
  if (name.trim() === '') return 'nameEmpty';
  if (name.length > reportLimits.name) return 'nameLong';
  if ([title, client, author].some((one) => one.length > reportLimits.short)) return 'shortLong';
  const all = Object.values(texts);
  if (all.some((text) => text.length > reportLimits.text)) return 'textLong';
  return all.length > reportLimits.texts ? 'textsFull' : null;
}

const drafts = new Map<string, ReportDraft>();

/** The draft of a report: the one that this window has, as long as something of it is unsaved. */
export function draftOf(form: ReportForm): ReportDraft {
  const there = drafts.get(form.id);
  if (there) return there;
  const made = new ReportDraft(form);
  drafts.set(form.id, made);
  return made;
}

/** Removes a report; what of it was unsaved goes as well. @returns what puts it back */
export function removeReport(id: string): ReturnType<typeof deleteMade> {
  drafts.delete(id);
  return deleteMade('reports', [id]);
}
