/** The same handlers, each beginning when something else has ended. */
export const after = <Handlers extends object>(ended: Promise<unknown>, handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [
      name,
      (input: unknown) => ended.then(() => (handler as (input: unknown) => unknown)(input)),
    ]),
  ) as Handlers;
