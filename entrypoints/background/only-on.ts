import { Refused } from '@/utils/errors';
import type { PageHandlers } from '@/utils/messages/handle';
import type { NetworkId } from '@/utils/networks/catalog';

type Handler = (input: unknown, caller: Parameters<PageHandlers['recall']>[1]) => unknown;

const askingThemselves = new WeakSet<object>();

/** Marks a handler that must begin in the very moment of its message, and asks by itself whether it may go on. */
export function asksItself<One extends PageHandlers[keyof PageHandlers]>(handler: One): One {
  askingThemselves.add(handler);
  return handler;
}

/**
 * The same handlers, deaf to pages of networks that are not listened to: a page that was open when the person took
 * the yes back, or switched the network off, adds nothing from then on.
 */
export function onlyOn(listened: () => Promise<readonly NetworkId[]>, handlers: PageHandlers): PageHandlers {
  const guard =
    (handler: Handler): Handler =>
    async (input, caller) => {
      if (!(await listened()).includes(caller.network))
        throw new Refused(`${caller.network} is not listened to`);
      return handler(input, caller);
    };
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      askingThemselves.has(handler) ? handler : guard(handler as Handler),
    ]),
  ) as PageHandlers;
}
