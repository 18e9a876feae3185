import type { Brand } from '@/utils/domain/brand';
import type { Category } from '@/utils/domain/plan/brand-plan';
import type { PlanContent } from '@/utils/domain/plan/item';
import { categoryName, statusWords } from '@/utils/words/plan';

import { accountName } from '../../brands/account-name';
import { ruledName } from '../../hashtags/network-names';
import { formatName } from '../../posts/columns';
import { unknown } from '../../window/figures';
import type { OurWindow } from '../../window/window';
import { whenText } from '../ui/item-words';

interface Around {
  ours: OurWindow;
  brands: readonly Brand[];
  categories: readonly Category[];
}

/** What stands in a field, in words; "—" for nothing. */
export function valueText(
  field: keyof PlanContent,
  content: Partial<PlanContent>,
  { ours, brands, categories }: Around,
): string {
  const { say } = ours;
  const told = (): string | null | undefined => {
    switch (field) {
      case 'brand':
        return brands.find(({ id }) => id === content.brand)?.name;
      case 'when':
        return content.when && whenText(content.when, ours);
      case 'status':
        return content.status && say(statusWords[content.status]);
      case 'category':
        return content.category && categoryName(content.category, categories, say);
      case 'links':
        return content.links?.join('\n');
      case 'checklist':
        return content.checklist?.map(({ text, done }) => `${done ? '☑' : '☐'} ${text}`).join('\n');
      case 'channels':
        return content.channels
          ?.map(({ network, account, format, text, fact }) =>
            [
              ruledName(network),
              account && accountName(account, say),
              format && formatName(format, say),
              fact && fact.permalink,
              text,
            ]
              .filter((one) => one !== null && one !== '')
              .join(': '),
          )
          .join('\n');
      default:
        return content[field];
    }
  };
  return told() || unknown;
}
