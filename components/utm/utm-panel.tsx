import { useSignal } from '@preact/signals';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { BuilderForm } from './builder';
import { useBuilder } from './builder-state';
import { Library } from './library';
import { ManyLinks } from './many-links';
import { NamingRulesForm } from './naming-rules-form';

const parts = {
  one: 'utmOne',
  many: 'utmMany',
  library: 'utmLibrary',
  naming: 'utmNaming',
} as const satisfies Record<string, WindowWord>;
type Part = keyof typeof parts;

/** Everything about tagged links: one, many at once, those that were kept, and how a brand names things in them. */
export function UtmPanel({ pageAddress }: { pageAddress: string | null }) {
  const { say } = useWindow();
  const builder = useBuilder(pageAddress);
  const part = useSignal<Part>('one');
  return (
    <>
      <Choice
        legend={say('utmParts')}
        quiet
        options={(Object.keys(parts) as Part[]).map((value) => ({ value, label: say(parts[value]) }))}
        value={part.value}
        change={(value) => (part.value = value)}
      />
      {part.value === 'one' && <BuilderForm builder={builder} pageAddress={pageAddress} />}
      {part.value === 'many' && <ManyLinks builder={builder} />}
      {part.value === 'library' && (
        <Library
          edit={(link) => {
            builder.edit(link);
            part.value = 'one';
          }}
        />
      )}
      {part.value === 'naming' && <NamingRulesForm builder={builder} />}
    </>
  );
}
