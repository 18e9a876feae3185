/** `npm test`: everything that must hold, in one run. Counts go to test-results/counts.json; .ci/run adds them up. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build';

interface Counts {
  passed: number;
  failed: number;
  /** Of those that passed, how many did so at their second go only. */
  late?: number;
}
interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}
interface Step {
  name: string;
  command: string[];
  /** The report that the run itself has written; without one, the step counts as one. */
  counts?: () => Counts;
}

const results = join(root, 'test-results');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const report = (file: string): unknown => JSON.parse(readFileSync(join(results, file), 'utf8'));

const steps: Step[] = [
  { name: 'lint', command: [bin('oxlint')] },
  { name: 'format', command: [bin('oxfmt'), '--check'] },
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'unused code', command: [bin('knip')] },
  { name: 'build for Chrome', command: [bin('wxt'), 'zip'] },
  { name: 'build for Firefox', command: [bin('wxt'), 'zip', '-b', 'firefox'] },
  { name: 'the same twice', command: [bin('tsx'), 'tests/tools/rebuild.ts'] },
  { name: 'Firefox package', command: [bin('tsx'), 'tests/tools/lint-package.ts'] },
  {
    name: 'unit tests',
    command: [
      bin('vitest'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${join(results, 'unit.json')}`,
    ],
    counts: () => {
      const { numPassedTests, numFailedTests, testResults } = report('unit.json') as UnitReport;
      // A file that could not even be read has failed without a test in it.
      const unread = testResults.filter(
        (file) => file.status === 'failed' && file.assertionResults.length === 0,
      );
      return { passed: numPassedTests, failed: numFailedTests + unread.length };
    },
  },
  {
    name: 'end-to-end tests',
    command: [bin('playwright'), 'test'],
    counts: () => {
      const { stats } = report('e2e.json') as { stats: Record<string, number> };
      const { expected = 0, flaky: late = 0, unexpected: failed = 0 } = stats;
      return { passed: expected + late, failed, late };
    },
  },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total: Counts = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const { name, command, counts } of steps) {
  process.stdout.write(`\n\u25b8 ${name}\n`);
  const begun = Date.now();
  const [program = '', ...args] = command;
  const run = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  const good = run.status === 0;
  const told = counted(counts) ?? { passed: Number(good), failed: 0 };
  const { passed, late } = told;
  // A run that ended badly without naming a failed test has failed all the same.
  const failed = good ? told.failed : Math.max(1, told.failed);
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  lines.push(
    `${failed ? '\u2717' : '\u2713'} ${name.padEnd(20)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(7)} s${late ? `   (${late} at the second go: unsteady, to be mended)` : ''}`,
  );
}
writeFileSync(join(results, 'counts.json'), JSON.stringify(total));
process.stdout.write(`\n${lines.join('\n')}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed > 0 ? 1 : 0;

function counted(counts: Step['counts']): Counts | null {
  try {
    return counts?.() ?? null;
  } catch {
    return null;
  }
}
