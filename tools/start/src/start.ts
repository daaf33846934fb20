/** `pnpm start`: serves what was built, until Ctrl-C. */
import { onInterrupt, runCommand } from '@xs2a/tools-lib';
import { serve, services, toRows } from './services.ts';
import { formatTable } from './table.ts';

await runCommand(async () => {
  const { running, close } = await serve(services, process.env);
  onInterrupt(close);
  console.log(`\n${formatTable([['What', 'Address', 'Other port by', ''], ...toRows(running)])}\n`);
  console.log(`Try:  curl -u api:testbank_test_key ${running[0]?.address}/v1/version\nStop: Ctrl-C`);
});
