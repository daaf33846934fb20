#!/usr/bin/env node
import { execute } from './command.ts';

const interruption = new AbortController();
// Once: whoever asks a second time does not want to wait for the report.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

const { env, stdout, stderr } = process;
process.exitCode = await execute(process.argv.slice(2), { env, stdout, stderr, signal: interruption.signal });
