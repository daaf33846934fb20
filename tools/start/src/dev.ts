/**
 * `pnpm dev`: whenever a file of `spec/` changes, compiles the contract, generates from it and restarts the mock.
 */
import { join } from 'node:path';
import { onInterrupt, readArguments, runCommand } from '@xs2a/tools-lib';
import { createMockOnDemand } from './mock.ts';
import { compile, readPipeline } from './pipeline.ts';
import { root } from './root.ts';
import { watchContract } from './watch.ts';

const help = `Whenever a file of spec/ changes: compiles the contract, generates from it, and restarts the mock, until Ctrl-C.

Usage: pnpm dev

  --help  this text

XS2A_MOCK_PORT sets the port of the mock (default: 4010).

Exit code: 0 when it is stopped, 2 if the command is wrong.`;

const mock = createMockOnDemand(process.env);

await runCommand(async () => {
  if (readArguments(help, {}, 0) === undefined) return 0;
  const pipeline = await readPipeline();
  const update = async (changed: readonly string[]): Promise<void> => {
    const { report, ok } = await compile(changed, pipeline);
    console.log(report);
    if (ok) console.log(await mock.restart());
  };
  await update([]);
  const stopWatching = watchContract(join(root, 'spec'), update);
  onInterrupt(async () => {
    stopWatching();
    await mock.close();
  });
  console.log('Watching spec/. Stop with Ctrl-C.');
  return 0;
});
