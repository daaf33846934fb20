/** `pnpm start`: builds what has changed, and serves it until Ctrl-C. */

import { runTasks, streams } from '@xs2a/tasks';
import { onInterrupt, readArguments, runCommand } from '@xs2a/tools-lib';
import { root } from './root.ts';
import { checkPorts, serve, services, toRows } from './services.ts';
import { formatTable } from './table.ts';

const help = `Builds what has changed, and serves Testbank, mock and docs until Ctrl-C.

Usage: pnpm start [options]

  --no-build  serve what was built before
  --help      this text

The environment sets the ports; 0 is any free port. The docs show the addresses.

${services.map(({ name, variable, port }) => `  ${variable.padEnd(18)}  ${name} (default: ${port})`).join('\n')}

Exit code: 0 when it is stopped, 1 if the build fails, 2 if the command is wrong or a port is taken.`;

await runCommand(async () => {
  const parsed = readArguments(help, { 'no-build': { type: 'boolean', default: false } }, 0);
  if (parsed === undefined) return 0;
  await checkPorts(services, process.env);
  if (!parsed.values['no-build']) {
    // What is generated has to be there when the packages are built that contain it.
    for (const task of ['generate', 'build']) {
      const exitCode = await runTasks([task, '--quiet', '--filter=@xs2a/start^...'], streams(root));
      if (exitCode !== 0) return exitCode;
    }
  }
  const { running, close } = await serve(services, process.env);
  onInterrupt(close);
  const table = formatTable([['What', 'Address', 'What it is', 'Another port by'], ...toRows(running)]);
  console.log(`\n${table}\n\nTry:  curl -u api:testbank_test_key ${running[0]?.address}/v1/version\nStop: Ctrl-C`);
  return 0;
});
