/** `pnpm dev`: compiles the contract and its types again whenever a file of `spec/` changes, and serves the mock. */
import { join } from 'node:path';
import { createMockOnDemand } from './mock.ts';
import { compile } from './pipeline.ts';
import { root } from './steps.ts';
import { watchContract } from './watch.ts';

const mock = createMockOnDemand(process.env);

async function round(changed: readonly string[]): Promise<void> {
  const { report, ok } = await compile(changed);
  console.log(report);
  if (ok) console.log(await mock.restart());
}

await round([]);
const stopWatching = watchContract(join(root, 'spec'), round);
console.log('Watching spec/. Stop with Ctrl-C.');
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopWatching();
    void mock.close().then(() => process.exit(0));
  });
}
