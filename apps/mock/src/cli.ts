import { run } from './command.ts';

try {
  const print = (line: string) => console.log(line);
  const warn = (line: string) => console.error(line);
  const mock = await run(process.argv.slice(2), process.env, print, warn);
  for (const signal of mock === undefined ? [] : (['SIGINT', 'SIGTERM'] as const)) {
    process.once(signal, () => void mock?.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
