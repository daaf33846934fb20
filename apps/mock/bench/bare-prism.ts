/** prism-http without any of our code, for comparison with the mock. Port as the only argument. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createInstance, getHttpOperationsFromSpec } from '@stoplight/prism-http';

type Logger = Parameters<typeof createInstance>[1]['logger'];
type Method = Parameters<ReturnType<typeof createInstance>['request']>[0]['method'];

const silent = new Proxy({} as Logger, {
  get: (_, name) => (name === 'child' ? () => silent : name === 'isLevelEnabled' ? () => false : () => undefined),
});
const bundle = fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
const operations = await getHttpOperationsFromSpec(JSON.parse(readFileSync(bundle, 'utf8')));
const config = {
  isProxy: false,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
} as const;
const prism = createInstance({ ...config, mock: { dynamic: false } }, { logger: silent });

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const raw = Buffer.concat(chunks).toString('utf8');
    const isJson = request.headers['content-type'] === 'application/json';
    const result = await prism.request(
      {
        method: request.method?.toLowerCase() as Method,
        url: { path: pathname, query: Object.fromEntries(searchParams) },
        headers: request.headers as Record<string, string>,
        body: raw === '' ? undefined : isJson ? JSON.parse(raw) : raw,
      },
      operations,
      { ...config, mock: { dynamic: false } },
    )();
    if (result._tag === 'Left') {
      response.writeHead(500).end(result.left.message);
      return;
    }
    const { statusCode, headers = {}, body } = result.right.output;
    response.writeHead(statusCode, headers as Record<string, string>).end(JSON.stringify(body));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
