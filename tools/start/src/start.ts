/** `pnpm start`: serves what was built, until Ctrl-C. */
import { StartError, serve, services } from './services.ts';
import { formatTable } from './table.ts';

try {
  const { running, close } = await serve(services, process.env);
  const stop = () => void close().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

  const rows = running.map(({ service, address }) => [service.name, address, service.variable, service.about]);
  console.log(`\n${formatTable([['What', 'Address', 'Other port by', ''], ...rows])}\n`);
  console.log(`Try:  curl -u api:key ${running[0]?.address}/v1/version\nStop: Ctrl-C`);
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
