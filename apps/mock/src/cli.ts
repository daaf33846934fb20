#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { portTaken } from './ports.ts';
import { createMockServer } from './server.ts';

const help = `Answers every operation of the XS2A API with the examples of its contract.

Usage: xs2a-mock [options]

  --port <port>      port to listen on            (default: XS2A_MOCK_PORT, or 4010)
  --host <address>   address to listen on         (default: 127.0.0.1)
  --openapi <file>   another OpenAPI 3.1 document (JSON, one file)
  --help             this text

Examples:

  curl -u api:key http://127.0.0.1:4010/v1/version
  curl -u api:key -H 'Prefer: code=404' http://127.0.0.1:4010/v1/payments/xp_irCumJEUY550DLe2
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.XS2A_MOCK_PORT ?? '4010' },
      host: { type: 'string', default: '127.0.0.1' },
      openapi: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const port = Number(values.port);
  if (!/^[0-9]+$/.test(values.port) || port > 65535) {
    throw new Error(`"${values.port}" is no port: expected a number from 0 to 65535.`);
  }

  const mock = await createMockServer(values.openapi === undefined ? {} : { openapi: values.openapi });
  let address: string;
  try {
    address = await mock.listen(port, values.host);
  } catch (error) {
    const message = portTaken(error, port, '--port or the environment variable XS2A_MOCK_PORT');
    throw message === undefined ? error : new Error(message);
  }
  console.log(`Mock of ${mock.operations} operations: ${address} (stop with Ctrl-C)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void mock.close().then(() => process.exit(0)));
  }
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
