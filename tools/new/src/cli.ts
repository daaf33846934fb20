/** `pnpm new`: what it can make is in `kinds`, what it writes in `templates`. */
import { fileURLToPath } from 'node:url';
import { runCommand } from '@xs2a/tools-lib';
import { run } from './run.ts';
import { UsageError } from './usage.ts';

await runCommand(async () => {
  try {
    console.log(run(process.argv.slice(2), fileURLToPath(new URL('../../../', import.meta.url))));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    return 2;
  }
});
