/** `pnpm new`: what it can make is in `kinds`, what it writes in `templates`. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '@xs2a/tools-lib';
import { run } from './run.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        answer: { type: 'string' },
        group: { type: 'string' },
        help: { type: 'boolean' },
        in: { type: 'string' },
        resource: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

await runCommand(async () => {
  const { positionals, values } = parse();
  console.log(run(positionals, values, root));
  return 0;
});
