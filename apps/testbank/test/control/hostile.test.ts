import { createContract, type Document, encodePath } from '@xs2a/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readDocument } from '../../scripts/control.ts';
import { createTestbank, type Testbank } from '../../src/testbank.ts';

const document: Document = await readDocument();
const { operations } = createContract(document);

let testbank: Testbank;
const log = vi.spyOn(console, 'error').mockImplementation(() => {});
beforeAll(async () => {
  testbank = await createTestbank({ slowMs: 0, webhookReceiver: () => new Response(null, { status: 503 }) });
});
afterAll(async () => {
  await testbank.close();
  log.mockRestore();
});

/** Values that a field may not have, and some that it may. */
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', '__proto__', 'constructor', '\0', '../x', 'x'.repeat(5000), -1, 0, 1e308, null, true, 'null'),
  fc.constantFrom('acc_none', '88888888', 'DE', 'test', 'live', 'hartmut.mustermann', 'DE62888888880012345678'),
);

describe('whatever is sent, the control answers with a success or a refusal:', () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))('%s', async (_id, operation) => {
    const { method, body, parameters } = operation;
    const schema = body?.content[0]?.schema?.schema as { properties?: Record<string, unknown> } | undefined;
    const names = Object.keys(schema?.properties ?? {});
    const fields = fc.dictionary(names.length > 0 ? fc.constantFrom(...names, 'other') : fc.string(), value, {
      noNullPrototype: true,
    });
    const queries = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
    const query = fc.dictionary(fc.constantFrom(...queries, 'other'), fc.string(), { noNullPrototype: true });
    // An address with the segment `.` or `..` is that of another path.
    const texts = fc.string({ minLength: 1 }).filter((text) => text !== '.' && text !== '..');
    await fc.assert(
      fc.asyncProperty(texts, query, fc.oneof(fields, value), async (text, search, json) => {
        const values = Object.fromEntries(
          parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => [name, text]),
        );
        const path = encodePath(operation, values);
        const answer = await testbank.fetch(`http://testbank${path}?${new URLSearchParams(search)}`, {
          method,
          ...(body !== undefined && {
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(json),
          }),
        });
        expect([200, 204, 404, 422]).toContain(answer.status);
        expect(log).not.toHaveBeenCalled();
      }),
      { numRuns: 30 },
    );
  });
});
