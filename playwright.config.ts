import { defineConfig } from '@playwright/test';

/** End-to-end: the built extension in a real Chromium and a real Firefox, every page answered by the test itself. */
export default defineConfig({
  outputDir: 'test-results',
  globalSetup: './tests/e2e/set-up.ts',
  fullyParallel: true,
  workers: 2,
  // A machine that is shared is late at times: there a story has a second go, and the run names those that needed it.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  projects: [
    { name: 'chromium', testDir: 'tests/e2e' },
    { name: 'firefox', testDir: 'tests/firefox' },
  ],
});
