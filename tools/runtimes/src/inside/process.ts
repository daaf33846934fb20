/** Entry of the bundle for a process: `<runtime> process.js <test file>` prints a report as its last line. */
import type { FileReport, TestReport } from './report.ts';
import { run } from './select.ts';

// Some runtimes exit at an uncaught error, others continue. It counts as a failed test everywhere.
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
// Exits although a test may have left a server open: the next file has its own process.
process.stdout.write(`\n${JSON.stringify(report)}\n`, () => process.exit());
