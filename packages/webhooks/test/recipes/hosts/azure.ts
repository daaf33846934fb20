/**
 * Stands for the host of Azure Functions, which sends requests as messages to the published library. The library makes
 * requests of messages, calls the handler, and makes messages of answers.
 *
 * The path of a request chooses how its body is sent: `/text` or `/bytes`.
 */
import { randomUUID } from 'node:crypto';
import { serve } from './answer.ts';
import { provide } from './stand-in.ts';

interface Metadata {
  bindings: Record<string, { direction: string }>;
}

interface Invocation {
  getArguments(): Promise<{ context: unknown; inputs: unknown[] }>;
  invokeFunction(context: unknown, inputs: unknown[], handler: unknown): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<{ returnValue: { http: { statusCode: string } } }>;
}

interface Functions {
  metadata: Metadata;
  handler: unknown;
  model: { getInvocationModel(context: object): Invocation };
}

const registered: Partial<Functions> = {};
provide('@azure/functions-core', {
  setProgrammingModel: (model: Functions['model']) => Object.assign(registered, { model }),
  registerFunction: (metadata: Metadata, handler: unknown) => Object.assign(registered, { metadata, handler }),
  log: (_level: string, _category: string, text: string) => console.log(text),
});

const [, , app = ''] = process.argv;
await import(app);

const { metadata, handler, model } = registered as Functions;
const [trigger] = Object.entries(metadata.bindings).find(([, { direction }]) => direction === 'in') ?? [];

serve(async ({ url, method, headers }, body) => {
  const http = {
    url: `http://localhost${url}`,
    method,
    headers,
    body: url === '/text' ? { string: body.toString() } : { bytes: body },
  };
  const request = { inputData: [{ name: trigger, data: { http } }] };
  const invocation = model.getInvocationModel({ invocationId: randomUUID(), metadata, request, log: console.log });
  const { context, inputs } = await invocation.getArguments();
  const response = await invocation.getResponse(context, await invocation.invokeFunction(context, inputs, handler));
  return Number(response.returnValue.http.statusCode);
});
