#!/usr/bin/env node
import { execute } from './command.ts';

const interruption = new AbortController();
// Once: whoever asks a second time does not want to wait for the report.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interruption.abort());

const { env, stdout, stderr } = process;
// Whoever reads no further (`| head`) has seen enough: the run goes on, and its exit code is what it would have been.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
process.exitCode = await execute(process.argv.slice(2), { env, stdout, stderr, signal: interruption.signal });
