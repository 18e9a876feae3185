import { linkTold } from '../links';
import type { BrandFacts, Feature, SetUpFacts } from './facts';

/** What a check came to. `partly`: some of it is there. */
export type Outcome = 'yes' | 'partly' | 'no';

/** One thing that a well set up account has. */
export interface Check {
  /** The key of its words: what it is, why it matters, how to put it right, how to see it. */
  id: string;
  /** 1 to 3: how much it counts. */
  weight: 1 | 2 | 3;
  /** Without which it does not apply; null: it always does. */
  needs: Feature | null;
  /** What the page and the brand tell; null: they do not, and the person is asked. */
  told(facts: SetUpFacts, brand: BrandFacts): Outcome | null;
}

const asked = (): null => null;
const flag =
  (name: 'isOpen' | 'areCommentsOn' | 'hasCover' | 'hasAvatar' | 'hasShop' | 'hasPinned' | 'takesMessages') =>
  (facts: SetUpFacts): Outcome | null =>
    facts[name] === null ? null : facts[name] ? 'yes' : 'no';

/** A phone, a mail address, a street with its number: something by which to reach a person or a place. */
const contact =
  /\+?\d[\d\s()-]{8,16}\d|[\w.+-]{1,64}@[\w-]{1,63}\.\w{2,}|(?:^|[\s,.(])(?:ул|улица|пр|проспект|пер|наб|street|st|avenue|ave|road)\.?\s/iu;
/** As long a description says something, and is not cut by any network's own limit. */
const shortest = 60;

/** The checks, in the order in which a new account is set up. Of "asked" ones no page tells: the person looks. */
export const checks: readonly Check[] = [
  {
    id: 'nameIsBrand',
    weight: 3,
    needs: null,
    told: ({ name }, brand) => (name === null ? null : has(name, brand.name) ? 'yes' : 'no'),
  },
  {
    id: 'nameHasQuery',
    weight: 2,
    needs: null,
    told: ({ name }, { keyQueries }) =>
      name === null || keyQueries.length === 0
        ? null
        : keyQueries.some((query) => hasWords(name, query))
          ? 'yes'
          : 'no',
  },
  {
    id: 'sameHandle',
    weight: 2,
    needs: null,
    told: ({ network, handle }, { handles }) => {
      const others = handles.filter((one) => one.network !== network);
      if (handle === null || others.length === 0) return null;
      const same = others.filter((one) => plainHandle(one.handle) === plainHandle(handle)).length;
      return same === others.length ? 'yes' : same > 0 ? 'partly' : 'no';
    },
  },
  { id: 'avatar', weight: 3, needs: null, told: flag('hasAvatar') },
  { id: 'cover', weight: 2, needs: 'cover', told: flag('hasCover') },
  {
    id: 'descriptionLength',
    weight: 2,
    needs: null,
    told: ({ description }) =>
      description === null
        ? null
        : description.trim() === ''
          ? 'no'
          : description.trim().length < shortest
            ? 'partly'
            : 'yes',
  },
  { id: 'benefitFirst', weight: 2, needs: null, told: asked },
  {
    id: 'descriptionHasQuery',
    weight: 2,
    needs: null,
    told: ({ description }, { keyQueries }) => {
      if (description === null || keyQueries.length === 0) return null;
      const found = keyQueries.filter((query) => hasWords(description, query)).length;
      return found === 0 ? 'no' : found < keyQueries.length ? 'partly' : 'yes';
    },
  },
  {
    id: 'contacts',
    weight: 2,
    needs: null,
    told: ({ description, links }) =>
      description === null
        ? null
        : contact.test(description)
          ? 'yes'
          : links && links.length > 0
            ? 'partly'
            : 'no',
  },
  {
    id: 'linkTagged',
    weight: 2,
    needs: null,
    told: ({ links }) => {
      if (links === null) return null;
      const led = links.map(linkTold).filter((link) => link !== null);
      if (led.length === 0) return 'no';
      const tagged = led.filter(({ tags }) => tags.some(({ field }) => field === 'source')).length;
      return tagged === led.length ? 'yes' : 'partly';
    },
  },
  { id: 'open', weight: 3, needs: null, told: flag('isOpen') },
  { id: 'comments', weight: 2, needs: null, told: flag('areCommentsOn') },
  { id: 'shop', weight: 1, needs: 'shop', told: flag('hasShop') },
  { id: 'pinned', weight: 2, needs: 'pinned', told: flag('hasPinned') },
  {
    id: 'brandTag',
    weight: 1,
    needs: null,
    told: ({ brandTagShare }) =>
      brandTagShare === null ? null : brandTagShare >= 0.5 ? 'yes' : brandTagShare > 0 ? 'partly' : 'no',
  },
  { id: 'guide', weight: 1, needs: null, told: (_, { hasGuide }) => (hasGuide ? 'yes' : 'no') },
  {
    id: 'place',
    weight: 1,
    needs: 'place',
    told: ({ placeShare }) =>
      placeShare === null ? null : placeShare >= 0.3 ? 'yes' : placeShare > 0 ? 'partly' : 'no',
  },
  { id: 'messages', weight: 2, needs: 'messages', told: flag('takesMessages') },
  { id: 'autoAnswer', weight: 1, needs: 'messages', told: asked },
  { id: 'alerts', weight: 1, needs: null, told: (_, { remindersOn }) => (remindersOn ? 'yes' : null) },
  {
    id: 'frequency',
    weight: 3,
    needs: null,
    told: ({ postsPerWeek }, { perWeek }) => {
      if (postsPerWeek === null) return null;
      const wanted = perWeek ?? 1;
      return postsPerWeek >= wanted ? 'yes' : postsPerWeek >= wanted / 2 ? 'partly' : 'no';
    },
  },
  {
    id: 'notOnlySelling',
    weight: 2,
    needs: null,
    told: ({ commercialShare }) =>
      commercialShare === null
        ? null
        : commercialShare <= 0.4
          ? 'yes'
          : commercialShare <= 0.6
            ? 'partly'
            : 'no',
  },
  { id: 'uniformDesign', weight: 1, needs: null, told: asked },
];

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
const lettersOf = (text: string): string => plain(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
const plainHandle = (handle: string): string => handle.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Whether a name stands in a text, whatever marks and blanks are within either. */
const has = (text: string, name: string): boolean =>
  lettersOf(name) !== '' && lettersOf(text).includes(lettersOf(name));

/** Whether all words of a query stand in a text, each by its beginning: endings change. */
function hasWords(text: string, query: string): boolean {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const wanted = plain(query).match(/[\p{L}\p{N}]+/gu) ?? [];
  return wanted.length > 0 && wanted.every((one) => words.some((word) => word.startsWith(stemOf(one))));
}

const stemOf = (word: string): string =>
  word.length > 4 ? word.slice(0, Math.max(4, word.length - 2)) : word;
