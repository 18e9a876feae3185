import { defineConfig } from 'vitest/config';

import own from './vitest.config';

/** The tests that `npm run mutation` asks of each change: those of what is pure, read or kept. */
export default defineConfig({
  ...own,
  test: {
    ...own.test,
    include: ['tests/{domain,networks,store,messages,page,words}/**/*.test.{ts,tsx}'],
  },
});
