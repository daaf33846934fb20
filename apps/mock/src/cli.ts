import { run } from './command.ts';

try {
  const mock = await run(process.argv.slice(2), process.env, (line) => console.log(line));
  for (const signal of mock === undefined ? [] : (['SIGINT', 'SIGTERM'] as const)) {
    process.once(signal, () => void mock?.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
