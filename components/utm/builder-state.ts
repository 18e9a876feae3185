import { useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { aboutFor } from '@/utils/domain/utm/about';
import { formerOf, templateOf, withFormer, withTemplate, type Former } from '@/utils/domain/utm/apply';
import { buildLink, parametersOf, type Built } from '@/utils/domain/utm/build';
import { catalogueWith, type CatalogueEdits } from '@/utils/domain/utm/catalogue';
import { findingsOf, type Finding } from '@/utils/domain/utm/check';
import {
  emptyDraft,
  utmFields,
  type Draft,
  type NamingRules,
  type SavedLink,
  type Tags,
  type Template,
  type UtmField,
} from '@/utils/domain/utm/draft';
import { fillFrom, type Filled } from '@/utils/domain/utm/fill';
import { isSafeFix } from '@/utils/domain/utm/findings';
import { defaultRules } from '@/utils/domain/utm/naming';
import { fillIn } from '@/utils/domain/utm/placeholders';
import { type Catalogue } from '@/utils/domain/utm/placements';
import { report } from '@/utils/errors';
import { askedOfBuilder, lastRubric, utmDraft, type AskedOfBuilder, type NotMade } from '@/utils/settings';

/** What the person has made for links so far. */
export interface Kept {
  /** False until it was read: it is not waited for. */
  isRead: boolean;
  /** The brand a person works for now. */
  brand: Brand | null;
  templates: Template[];
  /** The chosen brand's, else those of every brand, else the ones that hold without any. */
  rules: NamingRules;
  /** Values that kept links have, by field, the most used first. */
  known: Partial<Record<UtmField, string[]>>;
  edits: CatalogueEdits;
}

/** Rules that name an empty field. */
const ofMissing: ReadonlySet<number> = new Set([1, 2, 3, 35]);

/** As many findings are put right at once. */
const mostFixes = 60;

const nothingKept: Kept = {
  isRead: false,
  brand: null,
  templates: [],
  rules: defaultRules,
  known: {},
  edits: {},
};

/** What was taken out of an address that came in, for saying so and putting it back. */
export type Taken = Pick<Filled, 'duplicates' | 'tracking'> & { address: string };

/** The form of one link, and all that follows from it. */
export interface Builder {
  draft: ReadonlySignal<Draft>;
  built: ReadonlySignal<Built>;
  findings: ReadonlySignal<Finding[]>;
  /** True while nothing is added to the address: what is missing is no mistake yet. */
  isBlank: ReadonlySignal<boolean>;
  /** The tags as they will stand in the link, placeholders filled in. */
  filled: ReadonlySignal<Tags>;
  catalogue: ReadonlySignal<Catalogue>;
  kept: ReadonlySignal<Kept>;
  taken: Signal<Taken | null>;
  /** Why a link that was asked for elsewhere was not made there. */
  why: Signal<NotMade | null>;
  /** The template that the form was last filled with. */
  template: ReadonlySignal<string | null>;
  rubric: Signal<string>;
  /** What the templates have written over in the form, for saying so and putting it back. */
  former: ReadonlySignal<Former | null>;
  /** Puts that back. */
  putBackFormer(): void;
  /** False until it is known what the form begins with. */
  isReady: ReadonlySignal<boolean>;
  /** Puts something into the form; it is kept from then on. */
  change(part: Partial<Draft>): void;
  setTag(field: UtmField, value: string): void;
  /** Cleans an address that was typed or pasted: tracking set aside, UTM into empty fields. */
  takeIn(): void;
  /** Begins with an address, all else empty; what was in the form is given back, for putting it back. */
  begin(address: string): Draft;
  /** Takes an address into the form as it is. */
  use(address: string): void;
  fillWith(template: Template): void;
  /** The kept link that is being changed; null when the form makes a new one. */
  editing: Signal<string | null>;
  /** Puts a kept link into the form, to be changed. */
  edit(link: SavedLink): void;
  /** Puts right all that is safe to put right. */
  fixAll(): void;
  /** The link is made: the next opening begins anew. */
  done(): void;
}

/**
 * The builder of a window. It begins with what was asked for elsewhere, else what the person left unfinished, else the
 * page's address.
 */
export function useBuilder(pageAddress: string | null): Builder {
  const draft = useSignal<Draft>(emptyDraft);
  const taken = useSignal<Taken | null>(null);
  const why = useSignal<NotMade | null>(null);
  const template = useSignal<string | null>(null);
  const rubric = useSignal('');
  const former = useSignal<Former | null>(null);
  const isReady = useSignal(false);
  const editing = useSignal<string | null>(null);
  const kept = useSignal<Kept>(nothingKept);
  const catalogue = useComputed(() => catalogueWith(kept.value.edits));
  const about = useComputed(() => aboutFor(kept.value.brand, rubric.value, draft.value.placement));
  const built = useComputed(() => buildLink(draft.value, kept.value.rules, about.value));
  const isBlank = useComputed(() => parametersOf(draft.value).length === 0);
  const findings = useComputed(() => {
    const all = findingsOf({
      draft: draft.value,
      rules: kept.value.rules,
      catalogue: catalogue.value,
      about: about.value,
      known: kept.value.known,
    });
    return isBlank.value ? all.filter(({ rule }) => !ofMissing.has(rule)) : all;
  });

  const filled = useComputed(() => {
    const tags = { ...draft.value.tags };
    for (const field of utmFields)
      tags[field] = fillIn(tags[field], about.value, kept.value.rules, draft.value.placement).value;
    return tags;
  });

  const put = (next: Draft) => {
    draft.value = next;
    keepSoon(next);
  };
  const fill = (address: string) => {
    const filled = fillFrom(address);
    draft.value = filled.draft;
    template.value = former.value = null;
    taken.value = filled.tracking.length + filled.duplicates.length > 0 ? { ...filled, address } : null;
  };
  const takeIn = () => {
    const now = draft.peek();
    const filled = fillFrom(now.address);
    if (filled.fault) return;
    const isFree = utmFields.every((field) => now.tags[field] === '' || filled.draft.tags[field] === '');
    // Both have a value for the same field: which of them holds is the person's to say, see the findings.
    if (!isFree) return;
    const tags = { ...now.tags };
    for (const field of utmFields) tags[field] ||= filled.draft.tags[field];
    if (filled.draft.address !== now.address) put({ ...now, address: filled.draft.address, tags });
    if (filled.tracking.length + filled.duplicates.length > 0)
      taken.value = { ...filled, address: now.address };
  };
  const fillWith = (chosen: Template) => {
    const before = template.peek() === null ? null : templateOf(template.peek()!, kept.peek().templates);
    const over = formerOf(draft.peek(), chosen, before);
    const earlier = former.peek();
    if (over)
      former.value = {
        tags: { ...over.tags, ...earlier?.tags },
        custom: [...(earlier?.custom ?? []), ...over.custom],
      };
    template.value = chosen.id;
    put(withTemplate(draft.peek(), chosen, before));
  };

  useEffect(() => {
    let isHere = true;
    const leave: (() => void)[] = [];
    const take = (asked: AskedOfBuilder) => {
      fill(asked.address);
      why.value = asked.why;
      editing.value = null;
      void askedOfBuilder.setValue(null);
      if (asked.template)
        whenRead(kept, () => {
          const found = templateOf(asked.template!, kept.peek().templates);
          if (found) fillWith(found);
        });
    };
    leave.push(
      askedOfBuilder.watch((asked) => {
        if (asked && isReady.peek()) take(asked);
      }),
    );
    void (async () => {
      const [asked, unfinished] = await Promise.all([askedOfBuilder.getValue(), utmDraft.getValue()]);
      if (!isHere) return;
      if (asked) take(asked);
      else if (unfinished) draft.value = unfinished;
      else if (pageAddress !== null && !fillFrom(pageAddress).fault) fill(pageAddress);
      isReady.value = true;
      const { followKept } = await import('./kept');
      if (!isHere) return;
      leave.push(followKept(kept));
    })().catch((error: unknown) => report(error, 'opening the builder'));
    return () => {
      isHere = false;
      for (const one of leave) one();
    };
  }, []);

  return {
    draft,
    built,
    findings,
    isBlank,
    filled,
    catalogue,
    kept,
    taken,
    why,
    template,
    rubric,
    former,
    putBackFormer() {
      if (former.peek()) put(withFormer(draft.peek(), former.peek()!));
      former.value = null;
    },
    isReady,
    editing,
    change: (part) => put({ ...draft.peek(), ...part }),
    setTag: (field, value) => put({ ...draft.peek(), tags: { ...draft.peek().tags, [field]: value } }),
    takeIn,
    begin(address) {
      const before = draft.peek();
      clearTimeout(waiting);
      last = undefined;
      fill(address);
      why.value = editing.value = null;
      void utmDraft.setValue(null);
      return before;
    },
    use(address) {
      taken.value = null;
      put({ ...draft.peek(), address });
      takeIn();
    },
    fillWith,
    edit(link) {
      editing.value = link.id;
      template.value = link.template;
      taken.value = why.value = former.value = null;
      put(link.draft);
    },
    fixAll() {
      // Each fix may settle others, or bring up one that it hid.
      for (let i = 0; i < mostFixes; i++) {
        const next = findings.peek().find(isSafeFix)?.fix;
        if (!next) break;
        draft.value = next;
      }
      put(draft.peek());
    },
    done() {
      void utmDraft.setValue(null);
      void lastRubric.setValue(rubric.peek());
    },
  };
}

function whenRead(kept: ReadonlySignal<Kept>, act: () => void): void {
  const end = kept.subscribe(({ isRead }) => {
    if (!isRead) return;
    queueMicrotask(() => end());
    act();
  });
}

let waiting: ReturnType<typeof setTimeout> | undefined;
let last: Draft | undefined;
/** Keeps the form when typing rests, or the window closes. */
function keepSoon(draft: Draft): void {
  last = draft;
  clearTimeout(waiting);
  waiting = setTimeout(keepNow, 150);
}
function keepNow(): void {
  clearTimeout(waiting);
  if (last) void utmDraft.setValue(last);
  last = undefined;
}
addEventListener('pagehide', keepNow);
