import { isDeepStrictEqual } from 'node:util';
import { createCompiler } from '@xs2a/contract/validators';
import bundle from '@xs2a/openapi/openapi.json' with { type: 'json' };
import { expect, test } from 'vitest';
import type { ReceivedEvent } from '../../src/index.ts';
import { checkPayload } from '../../src/schemas/index.ts';
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
 * @returns how many events both accept and refuse, and the first on which they disagree
 */
function compare(check: (event: ReceivedEvent) => { ok: boolean }) {
  const known = new Set(examples.map(({ event }) => event.type as string));
  const counts = { accepted: 0, refused: 0 };
  for (const event of events) {
    for (const mutation of mutations(event, (changed) => changed)) {
      const candidate = mutation as ReceivedEvent;
      if (typeof candidate !== 'object' || candidate === null || !known.has(candidate.type)) continue;
      const accepted = check(candidate).ok;
      if (accepted !== validate(candidate)) {
        return { ...counts, disagreement: `${JSON.stringify(candidate)}: ${JSON.stringify(validate.errors)}` };
      }
      counts[accepted ? 'accepted' : 'refused'] += 1;
    }
  }
  return { ...counts, disagreement: undefined };
}

test('the check says of every mutation of every example what Ajv says', () => {
  expect(risks.length).toBeGreaterThan(3);
  const { accepted, refused, disagreement } = compare(checkPayload);
  expect(disagreement).toBeUndefined();
  expect(accepted).toBeGreaterThan(1000);
  expect(refused).toBeGreaterThan(5000);
});

test.each([true, false])('canary: a check that always says %s disagrees', (ok) => {
  expect(compare(() => ({ ok })).disagreement).toBeTypeOf('string');
});

test('accepted events are those of the contract, untouched', () => {
  for (const event of events) {
    const before = structuredClone(event);
    expect(checkPayload(event as ReceivedEvent)).toMatchObject({ ok: true, known: true });
    expect(isDeepStrictEqual(event, before)).toBe(true);
  }
});
