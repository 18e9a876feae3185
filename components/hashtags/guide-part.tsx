import './hashtags.css';

import { useSignal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { send } from '@/utils/messages/send';
import { ChangedMeanwhile, Full, NewerStore } from '@/utils/store/errors';

import { useBrands } from '../brands/brands';
import { EmptyState } from '../ui/empty-state';
import { lazy } from '../ui/lazy';
import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import type { ToldOfFile } from './guide-files';
import { GuideSettings, RubricTags } from './guide-settings';
import { GuideStarters } from './guide-starters';
import { useGuide, type GuideForm } from './guide-state';
import { GuideTagList } from './guide-tag-list';
import { useLostFocus } from './lost-focus';

const GuideFiles = lazy(async () => (await import('./guide-files')).GuideFiles);

/** The guide to hashtags of the chosen brand; without a brand, how to begin. */
export function GuidePart() {
  const { say } = useWindow();
  const brands = useBrands();
  if (!brands) return null;
  const { chosen } = brands;
  if (!chosen) return <EmptyState title={say('guideNoBrandTitle')} text={say('guideNoBrandText')} />;
  return <BrandGuide key={chosen.id} brand={chosen} />;
}

function BrandGuide({ brand }: { brand: Brand }) {
  const form = useGuide(brand.id);
  return form.kept.value === undefined ? null : <ReadGuide form={form} brand={brand} />;
}

function ReadGuide({ form, brand }: { form: GuideForm; brand: Brand }) {
  const { say } = useWindow();
  const told: ToldOfFile = { problem: useSignal(null), faults: useSignal([]) };
  const heading = useRef<HTMLHeadingElement>(null);
  const isChanged = form.isChanged.value;
  const isThere = form.kept.value !== null || isChanged;
  useLostFocus(() => heading.current, [isThere]);
  // Saved or dropped, the guide stands where it is looked at.
  useLostFocus(() => heading.current, [isChanged], { preventScroll: true });
  return (
    <div class="guide">
      {isThere ? (
        <WholeGuide form={form} brand={brand} told={told} heading={heading} />
      ) : (
        <>
          <div class="guide-begin">
            <h2 tabIndex={-1} ref={heading}>
              {say('guideBegin', { brand: brand.name })}
            </h2>
            <p class="soft">{say('guideBeginText')}</p>
          </div>
          <GuideStarters brand={brand} begin={(guide) => form.replace(guide)} />
          <GuideFiles form={form} brand={brand} told={told} />
        </>
      )}
    </div>
  );
}

interface WholeGuideProps {
  form: GuideForm;
  brand: Brand;
  told: ToldOfFile;
  heading: RefObject<HTMLHeadingElement>;
}

function WholeGuide({ form, brand, told, heading }: WholeGuideProps) {
  const { say, figures } = useWindow();
  const kept = form.kept.value;
  const remove = async () => {
    const unsaved = form.isChanged.peek() ? form.draft.peek() : null;
    try {
      const removed = await form.remove();
      toast(say('guideDeleted', { brand: brand.name }), {
        label: say('brandUndo'),
        act: () =>
          void (removed ? send('saveGuide', removed) : Promise.resolve(null))
            .then((back) => {
              // The changes that were not saved yet, on top of the guide as it is put back.
              if (unsaved?.guide)
                form.putBack({
                  ...unsaved,
                  guide: { ...unsaved.guide, updatedAt: back?.updatedAt ?? 0 },
                });
            })
            .catch(() => toast(say('failed'))),
      });
    } catch {
      toast(say('failed'));
    }
  };
  return (
    <>
      <div class="guide-begin">
        <h2 tabIndex={-1} ref={heading}>
          {say('guideOf', { brand: brand.name })}
        </h2>
        <p class="soft">
          {kept
            ? say('guideSavedAt', { day: figures.value.dayAndTime(kept.updatedAt) })
            : say('guideNotSaved')}
        </p>
      </div>
      <GuideTagList form={form} />
      <RubricTags brand={brand} />
      <GuideSettings form={form} />
      <section class="guide-section" aria-label={say('guideHandOn')}>
        <h3>{say('guideHandOn')}</h3>
        <GuideFiles form={form} brand={brand} told={told} />
        <details>
          <summary>{say('guideAnew')}</summary>
          <GuideStarters
            brand={brand}
            begin={(guide, name) => {
              const before = form.draft.peek();
              form.replace({ ...guide, updatedAt: form.now.peek().updatedAt });
              toast(say('guideAnewDone', { name }), {
                label: say('brandUndo'),
                act: () => form.putBack(before),
              });
            }}
          />
        </details>
        {kept && (
          <button type="button" class="danger" onClick={() => void remove()}>
            {say('guideDelete')}
          </button>
        )}
      </section>
      {form.isChanged.value && <Unsaved form={form} />}
    </>
  );
}

/** What is to be done with changes: at hand while there are any. */
function Unsaved({ form }: { form: GuideForm }) {
  const { say } = useWindow();
  const problem = useSignal<WindowWord | null>(null);
  const id = useId();
  const isOvertaken = form.isOvertaken.value;
  const save = async (over: boolean) => {
    problem.value = null;
    try {
      await form.save(over);
      toast(say('guideSaved'));
    } catch (error) {
      // The form says by itself that another window was faster.
      if (!(error instanceof ChangedMeanwhile)) problem.value = whyNot(error);
    }
  };
  const drop = () => {
    const dropped = form.drop();
    toast(say('guideDropped'), { label: say('brandUndo'), act: () => form.putBack(dropped) });
  };
  return (
    <div class="guide-unsaved" role="group" aria-label={say('guideUnsaved')}>
      {isOvertaken && <p class="note">{say(form.kept.value ? 'guideOvertaken' : 'guideGone')}</p>}
      <p class="problem" role="alert" id={id}>
        {problem.value && say(problem.value)}
      </p>
      <div class="guide-line">
        <button type="button" class="strong" onClick={() => void save(isOvertaken)}>
          {say(isOvertaken ? 'guideSaveOver' : 'guideSave')}
        </button>
        <button type="button" onClick={drop}>
          {say(isOvertaken && form.kept.value ? 'guideTakeTheirs' : 'guideDrop')}
        </button>
      </div>
    </div>
  );
}

function whyNot(error: unknown): WindowWord {
  if (error instanceof NewerStore) return 'faultNewerStore';
  return error instanceof Full ? 'guideFull' : 'guideRefused';
}
