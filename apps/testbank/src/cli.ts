import { run } from './command.ts';

try {
  const testbank = await run(process.argv.slice(2), process.env, (line) => console.log(line));
  for (const signal of testbank === undefined ? [] : (['SIGINT', 'SIGTERM'] as const)) {
    process.once(signal, () => void testbank?.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
