import { isObject } from '@xs2a/contract';
import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, notAllowed, ok, type Reply, refused, runAt } from './serve.ts';

const plain = { description: '', content: json({}) };
const responses = { 200: plain, 400: plain };

describe('an address that is too long', () => {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^[a-z]{3,2000}$' } };
  const contract = contractOf({ '/things/{id}': { get: { operationId: 'get', parameters: [id], responses } } });
  /** @param longest characters of the longest id that it reads */
  const answering =
    (longest: number) =>
    ({ method, path }: Arrived): Reply => {
      if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET');
      const [, , given = ''] = path.split('/');
      if (given.length > longest) return { status: 414, body: {} };
      return /^[a-z]{3,2000}$/.test(given) ? ok : refused;
    };

  it('may be refused by 414, which no operation documents', async () => {
    const lengths: number[] = [];
    const result = await runAt(contract, (arrived) => {
      const reply = answering(100)(arrived);
      if (reply.status === 414) lengths.push(arrived.path.length);
      return reply;
    });
    expect(linesOf(result)).toEqual([]);
    expect(lengths.length).toBeGreaterThan(0);
  });

  it('is not too long with three characters', async () => {
    const { findings } = await runAt(contract, answering(2));
    const rules = findings.map(({ finding }) => `${finding.rule} at ${finding.place}`);
    expect(new Set(rules)).toEqual(new Set(['undocumented-status at 414']));
  });
});

describe('a body without a type', () => {
  const content = json({ type: 'object', properties: { name: { type: 'string' } } });
  const contractWith = (required: boolean) =>
    contractOf({ '/things': { post: { operationId: 'create', requestBody: { required, content }, responses } } });
  const isNamed = (body: string) => {
    try {
      const value: unknown = JSON.parse(body);
      return isObject(value) && (!('name' in value) || typeof value.name === 'string');
    } catch {
      return false;
    }
  };
  /** Looks at the type before anything else. */
  const answer = ({ method, headers, body }: Arrived): Reply => {
    if (method !== 'POST') return notAllowed('POST');
    if (headers['content-type'] === undefined) return { status: 415, body: {} };
    return isNamed(body) ? ok : refused;
  };

  it('is refused by 415 where the contract demands one', async () => {
    const result = await runAt(contractWith(true), answer);
    expect(linesOf(result)).toEqual([]);
    expect(result.results.some(({ status }) => status === 415)).toBe(true);
  });

  it('is not refused where the contract demands none', async () => {
    const { findings } = await runAt(contractWith(false), answer);
    expect(new Set(findings.map(({ finding }) => finding.place))).toEqual(new Set(['415']));
  });

  it('is the only one that may be refused so', async () => {
    const { findings } = await runAt(contractWith(true), (arrived) => {
      const reply = answer(arrived);
      return reply.status === 400 ? { status: 415, body: {} } : reply;
    });
    expect(findings.map(({ finding }) => finding.place)).toContain('415');
  });
});
