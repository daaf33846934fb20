/**
 * `pnpm dev`: whenever a file of `spec/` changes, compiles the contract, generates from it and restarts the mock.
 */
import { join } from 'node:path';
import { onInterrupt } from '@xs2a/tools-lib';
import { createMockOnDemand } from './mock.ts';
import { compile, readPipeline } from './pipeline.ts';
import { root } from './root.ts';
import { watchContract } from './watch.ts';

const mock = createMockOnDemand(process.env);
const pipeline = await readPipeline();

async function update(changed: readonly string[]): Promise<void> {
  const { report, ok } = await compile(changed, pipeline);
  console.log(report);
  if (ok) console.log(await mock.restart());
}

await update([]);
const stopWatching = watchContract(join(root, 'spec'), update);
onInterrupt(async () => {
  stopWatching();
  await mock.close();
});
console.log('Watching spec/. Stop with Ctrl-C.');
