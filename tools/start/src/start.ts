/** `pnpm start`: serves what was built, until Ctrl-C. */
import { onInterrupt, runCommand } from '@xs2a/tools-lib';
import { serve, services } from './services.ts';
import { formatTable } from './table.ts';

await runCommand(async () => {
  const { running, close } = await serve(services, process.env);
  onInterrupt(close);
  const rows = running.map(({ service, address }) => [service.name, address, service.variable, service.about]);
  console.log(`\n${formatTable([['What', 'Address', 'Other port by', ''], ...rows])}\n`);
  console.log(`Try:  curl -u api:key ${running[0]?.address}/v1/version\nStop: Ctrl-C`);
});
