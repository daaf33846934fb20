// Sums the vitest reports of all packages and prints the last line of the run: `N passed, N failed`.
// Usage: node .ci/count-tests.mjs <exit code of the test command>
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [commandStatus] = process.argv.slice(2).map(Number);
const manifests = ['spec', 'packages', 'apps', 'tools', 'examples'].flatMap((folder) =>
  [join(folder, 'package.json'), ...subfolders(folder)].filter((file) => existsSync(file)),
);

let passed = 0;
let failed = 0;
for (const manifest of manifests) {
  const { name, scripts } = JSON.parse(readFileSync(manifest, 'utf8'));
  if (!scripts?.test) continue;
  const report = join(dirname(manifest), 'test-results', 'vitest.json');
  if (!existsSync(report)) {
    console.error(`${name} has tests but left no report at ${report}: it counts as one failure.`);
    failed += 1;
    continue;
  }
  const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
}
if (commandStatus !== 0 && failed === 0) {
  console.error('The test command failed outside of the tests (lint, check or build): it counts as one failure.');
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

function subfolders(folder) {
  return readdirSync(folder).map((name) => join(folder, name, 'package.json'));
}
