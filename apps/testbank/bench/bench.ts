/**
 * What the Testbank promises of its speed, as it is started by its users: a process of its own with a database in a file.
 * Prints a row for each promise: what, measured, limit and verdict, separated by tabs.
 *
 * Arguments: the parts that are measured; all of them by default.
 */
import { runCommand, toBenchmarkRow } from '@xs2a/tools-lib';
import { benchJourney } from './journey.ts';
import { benchPages } from './pages.ts';
import { measureParts } from './parts.ts';
import { withTestbank } from './servers.ts';
import { benchSessions } from './sessions.ts';
import { benchThroughput } from './throughput.ts';

async function benchStart(): Promise<void> {
  const seconds: number[] = [];
  for (let round = 0; round < 5; round++) {
    seconds.push(await withTestbank(async ({ startMs }) => startMs / 1000));
  }
  console.log(toBenchmarkRow('testbank, command to first answer', seconds, { value: 1, unit: ' s' }));
}

await runCommand(() =>
  measureParts({
    start: benchStart,
    throughput: benchThroughput,
    pages: benchPages,
    sessions: benchSessions,
    journey: benchJourney,
  }),
);
