import { execute } from './command.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());

const { env, stdin, stdout, stderr } = process;
process.exitCode = await execute(process.argv.slice(2), { env, stdin, stdout, stderr, signal: interruption.signal });
