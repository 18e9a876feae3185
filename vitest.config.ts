import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [await WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/words-of-all-languages.ts'],
    exclude: ['tests/e2e/**'],
    // A test that talks to the outside is a mistake: everything it needs is in the repository.
    testTimeout: 60_000,
    // By itself it leaves a processor free: of two, half.
    maxWorkers: '100%',
    restoreMocks: true,
  },
});
