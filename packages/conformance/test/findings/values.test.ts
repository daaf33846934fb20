import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, ok, type Reply, refused, runAt } from './serve.ts';

const isReading = ({ method }: Arrived) => method === 'GET' || method === 'HEAD';

describe('what an answer holds', () => {
  const linesAt = async (schema: object, text: string) => {
    const properties = { field: schema };
    const responses = { 200: { description: '', content: json({ type: 'object', properties }) } };
    const contract = contractOf({ '/things': { get: { operationId: 'get', responses } } });
    const reply: Reply = {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: `{"field": ${text}}`,
    };
    const lines = linesOf(await runAt(contract, (arrived) => (isReading(arrived) ? reply : notAllowed('GET'))));
    return lines.map((line) => line.replace(/ \(.*/, ''));
  };
  const day = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' };
  const digits = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
  const timestamp = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$', description: 'A date.' };

  it.each<[string, object, string]>([
    ['a whole number with a fraction of zero', { type: 'integer' }, '1.0'],
    ['a large number without bounds', { type: 'integer' }, '9007199254740993'],
    ['the largest of 64 bits', { type: 'integer', format: 'int64' }, '9223372036854775807'],
    ['the smallest of 64 bits', { type: 'integer', format: 'int64' }, '-9223372036854775808'],
    ['the largest of 32 bits', { type: 'integer', format: 'int32' }, '2147483647'],
    ['a large number at its bound', { type: 'integer', maximum: 9007199254740991 }, '9007199254740991'],
    ['a large number of one of two schemas', { type: ['integer', 'string'], format: 'int64' }, '"9223372036854775808"'],
    ['a leap day', day, '"2024-02-29"'],
    ['the last day of a month', digits, '"2023-04-30"'],
    ['no day at all', { ...digits, description: 'A date.' }, '"0000-00-00"'],
    ['digits of something else', digits, '"2023-02-30"'],
    ['a text without a pattern', { type: 'string', description: 'A date.' }, '"2023-02-30"'],
  ])('may be %s', async (_, schema, text) => {
    expect(await linesAt(schema, text)).toEqual([]);
  });

  it.each<[string, object, string, string]>([
    ['a number without end', { type: 'number' }, '1e400', 'body at 200 /field'],
    ['one more than 64 bits hold', { type: 'integer', format: 'int64' }, '9223372036854775808', 'number at 200 /field'],
    [
      'one less than 64 bits hold',
      { type: 'integer', format: 'int64' },
      '-9223372036854775809',
      'number at 200 /field',
    ],
    ['far more than 64 bits hold', { type: 'integer', format: 'int64' }, '1e30', 'body at 200 /field'],
    ['one more than 32 bits hold', { type: 'integer', format: 'int32' }, '2147483648', 'body at 200 /field'],
    ['one more than its bound', { type: 'integer', maximum: 9007199254740991 }, '9007199254740992', 'at 200 /field'],
    ['a leap day of another year', day, '"2023-02-29"', 'date at 200 /field'],
    ['day 31 of a short month', { ...digits, description: 'A date.' }, '"2023-04-31"', 'date at 200 /field'],
    ['such a day with a time', timestamp, '"2023-02-30 12:00:00"', 'date at 200 /field'],
    ['such a day of a format', { type: 'string', format: 'date' }, '"2023-02-30"', 'body at 200 /field'],
    ['such a moment', { type: 'string', format: 'date-time' }, '"2023-02-30T12:00:00Z"', 'body at 200 /field'],
  ])('is not %s', async (_, schema, text, place) => {
    expect((await linesAt(schema, text))[0]).toContain(place);
  });
});

describe('what a body holds', () => {
  const casesAt = async (schema: object, isValid: (value: unknown, text: string) => boolean) => {
    const body = { type: 'object', required: ['field'], properties: { field: schema } };
    const responses = { 200: { description: '', content: json({}) }, 400: { description: '', content: json({}) } };
    const contract = contractOf({
      '/things': { post: { operationId: 'create', requestBody: { required: true, content: json(body) }, responses } },
    });
    const answer = (arrived: Arrived): Reply => {
      if (arrived.method !== 'POST') return notAllowed('POST');
      try {
        const { field } = JSON.parse(arrived.body);
        return isValid(field, arrived.body) ? ok : refused;
      } catch {
        return refused;
      }
    };
    const { findings } = await runAt(contract, answer, { random: 0 });
    return findings.flatMap(({ caseIds }) => caseIds.map((id) => id.split(': ')[1]));
  };
  const isWhole = (value: unknown) => Number.isInteger(value);
  const isNumber = (value: unknown) => typeof value === 'number';

  it.each<[string, object, (value: unknown, text: string) => boolean]>([
    ['a number without bounds is taken', { type: 'number' }, isNumber],
    ['a number without bounds is refused if it has no end', { type: 'number' }, Number.isFinite],
    [
      'int32 is held',
      { type: 'integer', format: 'int32' },
      (value) => isWhole(value) && (value as number) === ((value as number) | 0),
    ],
    [
      'int64 is held',
      { type: 'integer', format: 'int64' },
      (value) => isWhole(value) && Math.abs(value as number) < 1e19,
    ],
    ['a maximum is held', { type: 'number', maximum: 10 }, (value) => isNumber(value) && (value as number) <= 10],
  ])('%s, which is no finding', async (_, schema, isValid) => {
    expect(await casesAt(schema, isValid)).toEqual([]);
  });

  it.each<[string, object, (value: unknown, text: string) => boolean, string[]]>([
    [
      'the maximum does not hold for a number without end',
      { type: 'number', maximum: 10 },
      (value) => isNumber(value) && ((value as number) <= 10 || value === Number.POSITIVE_INFINITY),
      ['is 1e400'],
    ],
    ['int32 is not held', { type: 'integer', format: 'int32' }, isWhole, ['is 2147483648', 'is -2147483649']],
    [
      'int64 is not held',
      { type: 'integer', format: 'int64' },
      isWhole,
      ['is 10000000000000000000', 'is -10000000000000000000'],
    ],
    [
      'a moment of no day is taken',
      { type: 'string', format: 'date-time' },
      (value) => /^\d{4}-\d\d-\d\dT([01]\d|2[0-3])/.test(String(value)),
      ['is "2023-02-30T12:00:00Z"'],
    ],
  ])('%s, which is found', async (_, schema, isValid, want) => {
    expect(await casesAt(schema, isValid)).toEqual(want);
  });
});

describe('a field of one branch of a union', () => {
  it('is any other field in the other branch, also with a number that its bounds forbid', async () => {
    const branch = (kind: string, field: string) => ({
      type: 'object',
      required: ['kind', field],
      properties: { kind: { const: kind }, [field]: { type: 'number', maximum: 10 } },
    });
    const schema = { oneOf: [branch('rain', 'depth'), branch('wind', 'speed')] };
    const content = json(schema, { example: { kind: 'rain', depth: 1 } });
    const responses = { 200: { description: '', content: json({}) }, 400: { description: '', content: json({}) } };
    const contract = contractOf({
      '/things': { post: { operationId: 'create', requestBody: { required: true, content }, responses } },
    });
    const isWithin = (value: unknown) => typeof value === 'number' && value <= 10;
    const result = await runAt(contract, ({ method, body }) => {
      if (method !== 'POST') return notAllowed('POST');
      try {
        const { kind, depth, speed } = JSON.parse(body);
        return (kind === 'rain' && isWithin(depth)) || (kind === 'wind' && isWithin(speed)) ? ok : refused;
      } catch {
        return refused;
      }
    });
    expect(linesOf(result)).toEqual([]);
    expect(result.results.map(({ id }) => id)).toContain('create/limit/json/speed: is 1e400');
  });
});

describe('CORS', () => {
  const header = { 'Access-Control-Allow-Origin': { required: true, schema: { type: 'string', const: '*' } } };
  const documented = { 200: { description: '', headers: header, content: json({}) } };
  const requestBody = { content: json({ type: 'object' }) };
  const contractWith = (responses: object) =>
    contractOf({ '/things': { patch: { operationId: 'change', requestBody, responses } } });
  const allowing = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, PATCH',
    'access-control-allow-headers': '*',
  };
  const linesAt = async (
    preflight: Reply,
    reply: Reply = { ...ok, headers: { 'access-control-allow-origin': '*' } },
    responses: object = documented,
  ) => {
    const lines = linesOf(
      await runAt(contractWith(responses), ({ method }) => {
        if (method === 'OPTIONS') return preflight;
        return method === 'PATCH' ? reply : notAllowed('PATCH');
      }),
    );
    return lines.map((line) => line.replace(/: .*/, ''));
  };

  it.each<[string, Reply, (Reply | undefined)?, object?]>([
    ['of every origin', { status: 204, headers: allowing }],
    [
      'of the page alone',
      {
        status: 200,
        headers: {
          ...allowing,
          'access-control-allow-origin': 'https://app.example.com',
          'access-control-allow-headers': 'Content-Type',
        },
      },
    ],
    ['that nobody documents', notAllowed('PATCH'), ok, { 200: { description: '', content: json({}) } }],
  ])('%s is found correct', async (_, preflight, reply, responses) => {
    expect(await linesAt(preflight, reply, responses)).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ['allows no origin', { status: 204 }, 'cors at Access-Control-Allow-Origin'],
    [
      'does not allow the method',
      { status: 204, headers: { ...allowing, 'access-control-allow-methods': 'GET' } },
      'cors at Access-Control-Allow-Methods',
    ],
    [
      'does not allow the header',
      { status: 204, headers: { ...allowing, 'access-control-allow-headers': 'authorization' } },
      'cors at Access-Control-Allow-Headers',
    ],
    [
      'allows two origins',
      { status: 204, headers: { ...allowing, 'access-control-allow-origin': 'https://a.example, https://b.example' } },
      'cors at Access-Control-Allow-Origin',
    ],
    ['is refused', { status: 403, headers: allowing }, 'status at 403'],
  ])('that %s is found wrong', async (_, preflight, place) => {
    expect(await linesAt(preflight)).toEqual([place]);
  });

  it('of every origin together with credentials is no finding where nobody documents it', async () => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' };
    const silent = { 200: { description: '', content: json({}) } };
    expect(await linesAt(notAllowed('PATCH'), { ...ok, headers }, silent)).toEqual([]);
  });

  it('of every origin together with credentials is found wrong', async () => {
    const headers = { 'access-control-allow-origin': '*', 'access-control-allow-credentials': 'true' };
    const lines = await linesAt({ status: 204, headers: allowing }, { ...ok, headers });
    expect(lines).toEqual(['cors at Access-Control-Allow-Credentials']);
  });
});
