/**
 * Stands for AWS: a gateway that makes events of HTTP requests, and the client of the Runtime API, which the published
 * runtime of Lambda has as C++. The runtime itself loads the handler, parses events and serialises answers.
 *
 * The path of a request chooses the event: `/http/text`, `/http/base64` (HTTP API and function URLs), `/rest/base64`
 * (REST API).
 */
import { randomUUID } from 'node:crypto';
import { serve } from './answer.ts';
import { provide } from './stand-in.ts';

interface Invocation {
  bodyJson: string;
  headers: Record<string, string>;
}

const invocations: Invocation[] = [];
let wake = () => {};
const pending = new Map<string, { resolve: (result: string) => void; reject: (error: Error) => void }>();

const client = {
  async next(): Promise<Invocation> {
    for (;;) {
      const invocation = invocations.shift();
      if (invocation) return invocation;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  },
  done: (id: string, result: string) => pending.get(id)?.resolve(result),
  error: (id: string, error: string) => pending.get(id)?.reject(new Error(error)),
};

provide('/rapid-client.node', client);

serve(async (request, body) => {
  const [, api, encoding] = (request.url ?? '').split('/');
  const isBase64Encoded = encoding === 'base64';
  const pairs = request.rawHeaders.flatMap((header, at, all) => (at % 2 === 0 ? [[header, all[at + 1]]] : []));
  const event = {
    headers: api === 'rest' ? Object.fromEntries(pairs) : request.headers,
    body: body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
  };
  const id = randomUUID();
  const result = new Promise<string>((resolve, reject) => pending.set(id, { resolve, reject }));
  invocations.push({
    bodyJson: JSON.stringify(event),
    headers: {
      'lambda-runtime-aws-request-id': id,
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:eu-central-1:1:function:xs2a',
      'lambda-runtime-deadline-ms': String(Date.now() + 60_000),
    },
  });
  wake();
  return JSON.parse(await result).statusCode;
});

const [, , runtime = ''] = process.argv;
await import(runtime);
