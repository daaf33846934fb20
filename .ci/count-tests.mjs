// Sums the reports of all packages and prints the last line of the run: `N passed, N failed`.
// Usage: node .ci/count-tests.mjs <exit code of each test command>...
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The report that a script of a package leaves, in the form of vitest. */
const reports = { test: 'vitest.json', 'test:long': 'long.json', 'test:runtimes': 'runtimes.json' };

const commandsFailed = process.argv.slice(2).some((status) => status !== '0');
const manifests = ['spec', 'packages', 'apps', 'tools', 'examples'].flatMap((folder) =>
  [join(folder, 'package.json'), ...subfolders(folder)].filter((file) => existsSync(file)),
);

let passed = 0;
let failed = 0;
for (const manifest of manifests) {
  const { name, scripts } = JSON.parse(readFileSync(manifest, 'utf8'));
  for (const [script, file] of Object.entries(reports)) {
    if (scripts?.[script]) count(`The script ${script} of ${name}`, join(dirname(manifest), 'test-results', file));
  }
}
if (commandsFailed && failed === 0) {
  console.error('A test command failed outside of the tests (lint, check or build): it counts as one failure.');
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function count(script, report) {
  if (!existsSync(report)) {
    console.error(`${script} left no report at ${report}: it counts as one failure.`);
    failed += 1;
    return;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
}

function subfolders(folder) {
  return readdirSync(folder).map((name) => join(folder, name, 'package.json'));
}
