import type { Brand } from '@/utils/domain/brand';
import { ruledNetworks } from '@/utils/domain/hashtags/network-rules';
import { builtInCategories, type BrandPlan } from '@/utils/domain/plan/brand-plan';
import { statuses, type PlanItem } from '@/utils/domain/plan/item';
import type { Lexicon } from '@/utils/domain/plan/plan-import';
import { sheetFields, type SheetField, type SheetWords } from '@/utils/domain/plan/plan-sheet';
import enViews from '@/utils/words/en/plan-views.json';
import enPlan from '@/utils/words/en/plan.json';
import enWindows from '@/utils/words/en/windows.json';
import { categoryName, statusWords } from '@/utils/words/plan';
import ruViews from '@/utils/words/ru/plan-views.json';
import ruPlan from '@/utils/words/ru/plan.json';
import ruWindows from '@/utils/words/ru/windows.json';

import { ruledName } from '../../hashtags/network-names';
import { formatName, formats } from '../../posts/columns';
import type { OurWindow } from '../../window/window';

const en = { ...enWindows, ...enPlan, ...enViews };
const ru: typeof en = { ...ruWindows, ...ruPlan, ...ruViews };
type Word = keyof typeof en;
const both = (word: Word): string[] => [en[word], ru[word]];

/** Under which name each column is written. */
export const fieldWords = {
  id: 'planFileId',
  date: 'planFileDate',
  time: 'planFileTime',
  zone: 'planFileZone',
  status: 'planViewStatus',
  title: 'planViewTitle',
  text: 'planFileText',
  networks: 'planViewNetworks',
  rubric: 'planViewRubric',
  category: 'planViewCategory',
  assignee: 'planViewAssignee',
  role: 'planFileRole',
  brand: 'planViewBrand',
  source: 'planFileSource',
  links: 'planFileLinks',
  geotag: 'planFileGeotag',
  mediaNotes: 'planFileMedia',
  brief: 'planFileBrief',
  checklist: 'planFileChecklist',
} as const satisfies Record<(typeof sheetFields)[number], Word>;

/** What else tables call their columns: "field: name, name; field: …", in each language. */
const others = (
  word: 'planFileOtherColumns' | 'planFileOtherNetworks' | 'planFileOtherStatuses',
  id: string,
): string[] =>
  both(word).flatMap((list) =>
    list
      .split(';')
      .map((part) => part.split(':'))
      .filter(([name]) => name?.trim() === id)
      .flatMap(([, names = '']) => names.split(',').map((name) => name.trim())),
  );

export function fieldName(field: SheetField, say: OurWindow['say']): string {
  if (!field.startsWith('text:')) return say(fieldWords[field as keyof typeof fieldWords]);
  const network = ruledNetworks.find((one) => field === `text:${one}`)!;
  return say('planFileTextOn', { network: ruledName(network) });
}

/** What tables may call things: in code, in either language, and by the names of the brands that are here. */
export function lexiconOf(brands: readonly Brand[], plans: Iterable<BrandPlan>): Lexicon {
  const networks = ruledNetworks.map(
    (network) =>
      [network, [network, ruledName(network), ...others('planFileOtherNetworks', network)]] as const,
  );
  const categories = new Map<string, string[]>(
    builtInCategories.map((id) => [
      id,
      [
        id,
        ...(['en', 'ru'] as const).map((language) =>
          categoryName(id, [], (word) => (language === 'en' ? en : ru)[word]),
        ),
      ],
    ]),
  );
  for (const plan of plans)
    for (const { id, name } of plan.categories)
      categories.set(id, [...(categories.get(id) ?? [id]), ...(name === null ? [] : [name])]);
  return {
    fields: new Map<SheetField, readonly string[]>([
      ...sheetFields.map(
        (field) =>
          [field, [field, ...both(fieldWords[field]), ...others('planFileOtherColumns', field)]] as const,
      ),
      ...networks.map(
        ([network, names]) =>
          [
            `text:${network}`,
            names.flatMap((name) => both('planFileTextOn').map((text) => text.replace('{network}', name))),
          ] as [SheetField, string[]],
      ),
    ]),
    statuses: new Map(
      statuses.map((status) => [
        status,
        [status, ...both(statusWords[status]), ...others('planFileOtherStatuses', status)],
      ]),
    ),
    networks: new Map(networks),
    formats: new Map([...formats].map(([id, word]) => [id, [id, ...both(word as Word)]])),
    categories,
    brands: new Map(brands.map(({ id, name }) => [id, [name, id]])),
  };
}

/** How an export names things, in the language of the window. */
export const sheetWords = (
  { say }: Pick<OurWindow, 'say'>,
  category: (item: PlanItem) => string,
  brand: (id: string) => string,
): SheetWords => ({
  head: (field) => fieldName(field, say),
  status: (status) => say(statusWords[status]),
  network: ruledName,
  format: (format) => formatName(format, say),
  category,
  brand,
});
