import { isDeepStrictEqual } from 'node:util';
import { createCompiler } from '@xs2a/contract/validators';
import bundle from '@xs2a/openapi/openapi.json' with { type: 'json' };
import { expect, test } from 'vitest';
import type { ReceivedEvent } from '../../src/index.ts';
import { checkPayload, checkPayloadStrictly } from '../../src/schemas/index.ts';
import { examples } from '../portable/contract.ts';

const validate = createCompiler(bundle, false)('#/components/schemas/WebhookEvent');

/** Values of every kind, at the edges of what the contract allows somewhere. */
const replacements: unknown[] = [
  ...[
    null,
    true,
    false,
    0,
    1,
    -1,
    0.5,
    1000,
    '',
    '0',
    '1',
    '-1.5',
    'x',
    'DE',
    'EUR',
    'RECEIVED',
    'ev_1',
    '10001-xv-a1b2-c3d4',
  ],
  ...['2015-05-05', '0000-00-00', '2015-05-05 11:47:45', '2017-12-06T13:01:01Z', 'x'.repeat(300), '🏦'.repeat(40)],
  ...[
    [],
    [null],
    ['x'],
    {},
    { object: 'xs2a_payment' },
    { a: 1, b: 2, c: 3, d: 4 },
    { ['x'.repeat(21)]: 1 },
    { a: 'x'.repeat(129) },
  ],
];

/** A risk with every check of the contract, because the examples of the webhooks have none. */
const risks = Object.values(bundle.components.examples as Record<string, { value: unknown }>)
  .map(({ value }) => value as { object?: string })
  .filter((value) => value?.object === 'xs2a_risk');

const events: object[] = [
  ...examples.map(({ event }) => event),
  ...risks.map((data) => ({ ...examples[0]?.event, transaction: null, data })),
];

/** An event with one value replaced or removed, for every value in it. */
function* mutations(value: unknown, rebuild: (changed: unknown) => unknown): Generator<unknown> {
  for (const replacement of replacements) yield rebuild(replacement);
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const { [name]: _, ...rest } = value as Record<string, unknown>;
    if (!Array.isArray(value)) yield rebuild(rest);
    const around = (changed: unknown) =>
      rebuild(Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed });
    yield* mutations(inner, around);
  }
}

/**
 * Asks both about every mutation of every example.
 *
 * @returns how many events are valid for both and for none, and the first on which they disagree
 */
function compare(isDocumented: (event: ReceivedEvent) => boolean) {
  const known = new Set(examples.map(({ event }) => event.type as string));
  const counts = { valid: 0, invalid: 0 };
  for (const event of events) {
    for (const mutation of mutations(event, (changed) => changed)) {
      const candidate = mutation as ReceivedEvent;
      if (typeof candidate !== 'object' || candidate === null || !known.has(candidate.type)) continue;
      const valid = isDocumented(candidate);
      if (valid !== validate(candidate)) {
        return { ...counts, disagreement: `${JSON.stringify(candidate)}: ${JSON.stringify(validate.errors)}` };
      }
      counts[valid ? 'valid' : 'invalid'] += 1;
    }
  }
  return { ...counts, disagreement: undefined };
}

test('the check says of every mutation of every example what Ajv says', () => {
  expect(risks.length).toBeGreaterThan(3);
  const { valid, invalid, disagreement } = compare((event) => checkPayloadStrictly(event).ok);
  expect(disagreement).toBeUndefined();
  expect(valid).toBeGreaterThan(1000);
  expect(invalid).toBeGreaterThan(5000);
});

test('no mutation of an example is refused unless it is strict, as long as it is an event', () => {
  const isEvent = ({ id, type }: ReceivedEvent) => typeof id === 'string' && id !== '' && type !== '';
  const results = new Map<boolean, number>();
  for (const event of events) {
    for (const mutation of mutations(event, (changed) => changed)) {
      const candidate = mutation as ReceivedEvent;
      if (typeof candidate !== 'object' || candidate === null || typeof candidate.type !== 'string') continue;
      const { ok } = checkPayload(candidate);
      if (ok !== isEvent(candidate)) expect.fail(JSON.stringify(candidate));
      results.set(ok, (results.get(ok) ?? 0) + 1);
    }
  }
  expect(results.get(true)).toBeGreaterThan(5000);
  expect(results.get(false)).toBeGreaterThan(50);
});

test.each([true, false])('canary: a check that always says %s disagrees', (valid) => {
  expect(compare(() => valid).disagreement).toBeTypeOf('string');
});

test('accepted events are those of the contract, untouched', () => {
  for (const event of events) {
    const before = structuredClone(event);
    expect(checkPayload(event as ReceivedEvent)).toMatchObject({ ok: true, known: true, documented: true });
    expect(isDeepStrictEqual(event, before)).toBe(true);
  }
});
