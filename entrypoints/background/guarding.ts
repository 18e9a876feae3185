import type { StoreState } from '@/utils/settings';
import { NoRoom, StoreLost } from '@/utils/store/errors';
import { isNoRoom } from '@/utils/store/room';

/** Names by which a broken database fails. */
const broken = /^(?:Unknown|DatabaseClosed|OpenFailed|InvalidState|Data)Error$/;

interface Guarding {
  look(): Promise<StoreState>;
  /** What was found is no longer sure: it is looked again when it is next asked. */
  lookLater(): void;
  noRoom(): Promise<void>;
}

interface GuardOptions {
  /** Handlers that see to it themselves. */
  asIs?: readonly string[];
  /** Those that may also be asked while a database is lost, and are not tried again where there is no room. */
  free?: readonly string[];
  /** Whether it is the person who asks: they may have the reserve. */
  isPersons: boolean;
}

/** Makes handlers that write nothing while a database is lost (D-07), and tell when there is no room (D-06), of those that do not ask. */
export function guarding({ look, lookLater, noRoom }: Guarding) {
  return <Handlers extends object>(given: Handlers, options: GuardOptions): Handlers => {
    const guard =
      (handler: (...input: unknown[]) => unknown, isFree: boolean) =>
      async (...input: unknown[]) => {
        if (!isFree) {
          const { lost, noRoomSince: since } = await look();
          if (lost) throw new StoreLost();
          if (since && !options.isPersons) throw new NoRoom();
        }
        try {
          return await handler(...input);
        } catch (error) {
          if (error instanceof Error && broken.test(error.name) && !isNoRoom(error)) lookLater();
          if (!isNoRoom(error)) throw error;
        }
        await noRoom();
        if (isFree || !options.isPersons) throw new NoRoom();
        // The reserve is given: what did not fit may now.
        return Promise.resolve(handler(...input)).catch((error: unknown) => {
          throw isNoRoom(error) ? new NoRoom() : error;
        });
      };
    return Object.fromEntries(
      Object.entries(given).map(([name, handler]) => [
        name,
        options.asIs?.includes(name)
          ? handler
          : guard(handler as (...input: unknown[]) => unknown, options.free?.includes(name) === true),
      ]),
    ) as Handlers;
  };
}
