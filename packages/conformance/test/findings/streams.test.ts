import { contractOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, type Reply, runAt } from './serve.ts';

const Tick = { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } };
const contractOfType = (type: string) =>
  contractOf(
    {
      '/ticks': {
        get: {
          operationId: 'watch',
          responses: {
            200: { description: '', content: { [type]: { schema: { $ref: '#/components/schemas/Tick' } } } },
          },
        },
      },
    },
    { Tick },
  );

/** A server whose answer is never ended. */
const streaming =
  (type: string, chunks: readonly string[]) =>
  ({ method }: Arrived): Reply => {
    if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
    return { status: 200, headers: { 'content-type': type }, stream: chunks };
  };

/** The plainest request, once it is known that the server is there. */
const alone = { filter: ['watch/example/plain'], random: 0, stateless: true, keyless: true, prefer: 'never' } as const;

describe('a server whose answers go on and on', () => {
  it.each([
    ['text/event-stream', ['data: {"n":1}\n\n']],
    ['text/event-stream', [': ping\n\n', 'id: 1\ndata: {"n"', ':1}\n\n', 'data: {}']],
    ['application/x-ndjson', ['{"n":1}\n', '{"n":']],
  ])('is found correct (%s: %j), and the run ends', async (type, chunks) => {
    const result = await runAt(contractOfType(type), streaming(type, chunks));
    expect([linesOf(result), result.results.some(({ status }) => status === 200)]).toEqual([[], true]);
  });

  it('is found correct if nothing happens', async () => {
    const type = 'text/event-stream';
    const result = await runAt(contractOfType(type), streaming(type, [': ping\n\n']), { ...alone, timeoutMs: 1000 });
    expect([linesOf(result), result.results.map(({ status }) => status)]).toEqual([[], [200]]);
  });

  it.each([
    ['text/event-stream', ['data: {"n":"one"}\n\n'], 'body at 200 /n'],
    ['application/jsonl', ['{"n":1}\n{}\n'], 'body at 200 /n'],
    ['application/jsonl', ['n=1\n'], 'json at 200'],
  ])('is found wrong by its first items (%s: %j)', async (type, chunks, want) => {
    const { findings } = await runAt(contractOfType(type), streaming(type, chunks));
    expect(findings.map(({ finding }) => `${finding.rule} at ${finding.place}`)).toEqual([want]);
  });

  it('is found wrong if its media type has an end', async () => {
    const type = 'application/json';
    const paths = contractOf({
      '/health': { get: { operationId: 'health', responses: { 200: { description: '' } } } },
    });
    const contract = contractOf({ ...paths.document.paths, ...contractOfType(type).document.paths }, { Tick });
    const { findings } = await runAt(
      contract,
      (arrived) => (arrived.path === '/health' ? { status: 200 } : streaming(type, ['['])(arrived)),
      { ...alone, timeoutMs: 1000 },
    );
    expect(findings.map(({ finding }) => finding.found)).toEqual([
      'no whole answer within 1000 ms: after 1 bytes, the connection stayed open',
    ]);
  });
});
