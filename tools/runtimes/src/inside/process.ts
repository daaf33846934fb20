/** The bundle's entry for a process: `<runtime> process.js <test file>` prints a report as its last line. */
import type { FileReport, TestReport } from './report.ts';
import { run } from './select.ts';

// Some runtimes end at an error that nobody caught, others go on; here it is a failed test.
const uncaught: TestReport[] = [];
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (error: Error) => {
    uncaught.push({ name: event, state: 'failed', errors: [String(error?.stack ?? error)] });
  });
}

const [file = ''] = process.argv.slice(2);
const tests = [...(await run(file)), ...uncaught];
const { bun, deno, node } = process.versions;
const report: FileReport = { version: bun ?? deno ?? node, tests };
// Does not wait for a server that a test left open: the next file has a process of its own.
process.stdout.write(`\n${JSON.stringify(report)}\n`, () => process.exit());
