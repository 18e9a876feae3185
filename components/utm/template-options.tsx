import type { Template } from '@/utils/domain/utm/draft';
import type { Catalogue } from '@/utils/domain/utm/placements';
import { builtInTemplates, type BuiltInTemplate } from '@/utils/domain/utm/templates';

import { useWindow, type OurWindow, type WindowWord } from '../window/window';
import type { Kept } from './builder-state';

const kinds = [
  ['organic', 'utmKindOrganic'],
  ['ad', 'utmKindAd'],
  ['own', 'utmKindOwn'],
] as const satisfies readonly (readonly [string, WindowWord])[];

/** The person's templates that the chosen brand may use. */
export const ownTemplates = ({ templates, brand }: Kept): Template[] =>
  templates.filter((one) => one.brand === null || one.brand === brand?.id);

/** What a template is called: as the person named it, or in the language of now. */
export function templateName(template: Template, say: OurWindow['say']): string {
  const { nameKey } = template as Partial<BuiltInTemplate>;
  return nameKey ? say(nameKey as WindowWord) : template.name;
}

interface TemplateOptionsProps {
  own: readonly Template[];
  catalogue: Catalogue;
}

/** All templates to choose from: the person's own first, then those that come with Lorgnette. */
export function TemplateOptions({ own, catalogue }: TemplateOptionsProps) {
  const { say } = useWindow();
  const options = (templates: readonly Template[]) =>
    templates.map((one) => (
      <option key={one.id} value={one.id}>
        {templateName(one, say)}
      </option>
    ));
  return (
    <>
      {own.length > 0 && <optgroup label={say('utmKindYours')}>{options(own)}</optgroup>}
      {kinds.map(([kind, word]) => (
        <optgroup key={kind} label={say(word)}>
          {options(builtInTemplates.filter(({ placement }) => catalogue[placement].kind === kind))}
        </optgroup>
      ))}
    </>
  );
}
