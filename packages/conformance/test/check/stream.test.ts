import { contractOf } from '@xs2a/contract/testing';
import { createValidators } from '@xs2a/contract/validators';
import { describe, expect, it } from 'vitest';
import { createChecker } from '../../src/check/index.ts';

const Tick = { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } };
const event = (data: object, more: object = {}) => ({
  type: 'object',
  required: ['data'],
  properties: { data, event: { const: 'tick' } },
  ...more,
});

/** What is found in a stream, each as rule and place. */
function findingsIn(type: string, media: object, body: string, isOpen = true): string[] {
  const contract = contractOf(
    { '/a': { get: { operationId: 'a', responses: { 200: { description: '', content: { [type]: media } } } } } },
    { Tick },
  );
  const check = createChecker(contract, createValidators(contract.document), {
    stateful: false,
    checksCredentials: false,
    prefers: false,
  });
  const request = { method: 'GET', target: '/a', headers: {}, credential: 'none' as const };
  const parts = { id: 'a/example/plain', operationId: 'a', group: 'example' as const, title: '', covers: {} };
  const answer = {
    status: 200,
    headers: { 'content-type': type },
    body: Buffer.from(body),
    milliseconds: 1,
    ...(isOpen && { isOpen: true as const }),
  };
  return check({ case: { ...parts, request, expect: ['2XX'] }, answer }).map(({ rule, place }) => `${rule} ${place}`);
}
const events = 'text/event-stream';
const lines = 'application/x-ndjson';
const ref = { $ref: '#/components/schemas/Tick' };

describe('a stream that is as documented', () => {
  it.each<[string, string, object, string]>([
    ['events whose data is a text', events, { schema: { type: 'string' } }, 'data: hello\n\n'],
    ['events whose data is JSON', events, { schema: ref }, 'data: {"n":1}\n\n'],
    ['events by their items', events, { itemSchema: ref }, 'data: {"n":1}\n\ndata: {"n":2}\n\n'],
    ['events as objects', events, { itemSchema: event({ type: 'string' }) }, 'event: tick\ndata: {"n":1}\n\n'],
    ['events as objects with JSON', events, { schema: event(ref) }, 'event: tick\ndata: {"n":1}\n\n'],
    ['events as a list', events, { schema: { type: 'array', items: ref } }, 'data: {"n":1}\n\n'],
    ['events as a list of objects', events, { schema: { type: 'array', items: event(ref) } }, 'data: {"n":1}\n\n'],
    ['events without a schema', events, {}, 'data: x\n\n'],
    ['nothing but a comment', events, { schema: ref }, ': ping\n\n'],
    ['nothing yet', events, { schema: ref }, ''],
    ['an event that has not ended', events, { schema: ref }, 'data: {"n"'],
    ['lines', lines, { schema: ref }, '{"n":1}\n{"n":'],
    ['lines by their items', lines, { itemSchema: ref }, '{"n":1}\n'],
    ['lines as a list', lines, { schema: { type: 'array', items: ref } }, '{"n":1}\n{"n":2}\n'],
  ])('has %s', (_, type, media, body) => {
    expect(findingsIn(type, media, body)).toEqual([]);
  });

  it('may end', () => {
    expect(findingsIn(lines, { schema: ref }, '{"n":1}\n{"n":2}', false)).toEqual([]);
    expect(findingsIn(events, { schema: ref }, 'data: {"n":1}\n\n', false)).toEqual([]);
    expect(findingsIn(events, { schema: ref }, 'event: end\n\n', false)).toEqual([]);
  });
});

describe('a stream that is not', () => {
  it.each<[string, string, object, string, boolean, string[]]>([
    ['data of another schema', events, { schema: ref }, 'data: {"n":"1"}\n\n', true, ['body 200 /n']],
    ['data that is not JSON', events, { schema: ref }, 'data: one\n\n', true, ['body 200 /']],
    [
      'another event',
      events,
      { itemSchema: event({ type: 'string' }, { required: ['id'] }) },
      'data: 1\n\n',
      true,
      ['body 200 /'],
    ],
    [
      'an entry of another schema',
      events,
      { schema: { type: 'array', items: ref } },
      'data: {}\n\n',
      true,
      ['body 200 /*/n'],
    ],
    ['JSON in place of events', events, { schema: ref }, '{"n":1}', false, ['event-stream 200']],
    ['an event that is never ended', events, { schema: ref }, 'data: {"n":1}\n', false, ['event-stream 200']],
    ['no body', events, { schema: ref }, '', false, ['body 200']],
    ['a line that is not JSON', lines, { schema: ref }, '{"n":1}\nnone\n', true, ['json 200']],
    ['a line of another schema', lines, { schema: ref }, '{"n":1}\n{}\n', true, ['body 200 /n']],
    ['a line of another item', lines, { itemSchema: ref }, '{}\n', true, ['body 200 /n']],
    ['a list of JSON in place of lines', lines, { schema: ref }, '[{"n":1}]', false, ['body 200 /']],
  ])('is found by %s', (_, type, media, body, isOpen, want) => {
    expect(findingsIn(type, media, body, isOpen)).toEqual(want);
  });

  it('is reported once for a mistake in each item, and five times at most', () => {
    expect(findingsIn(lines, { schema: ref }, '{}\n'.repeat(6))).toEqual(['body 200 /n']);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const schema = { properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' }])) };
    const line = (count: number) =>
      JSON.stringify(Object.fromEntries(names.slice(0, count).map((name) => [name, 'x'])));
    expect(findingsIn(lines, { schema }, `${line(5)}\n`)).toHaveLength(5);
    expect(findingsIn(lines, { schema }, `${line(6)}\n`)).toHaveLength(5);
  });
});
