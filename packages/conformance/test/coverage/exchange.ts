import type { Contract } from '@xs2a/contract';
import { createCoverage } from '../../src/coverage/index.ts';
import type { CoverageResult, DimensionName } from '../../src/coverage/result.ts';
import type { Case, Exchange, Finding } from '../../src/types.ts';

/** What a test says about an exchange; everything else is plain. */
export interface Said {
  readonly id: string;
  readonly method?: string;
  readonly target?: string;
  readonly group?: Case['group'];
  readonly headers?: Record<string, string>;
  /** A text is sent as a form, anything else as JSON. */
  readonly sent?: unknown;
  /** Without it, nothing was answered. */
  readonly status?: number;
  readonly type?: string;
  /** A text is answered as it is, anything else as JSON. */
  readonly answered?: unknown;
  readonly findings?: readonly Finding[];
}

function exchangeOf(said: Said): Exchange {
  const { id, method = 'GET', target = '/', group = 'example', headers = {}, sent, status, answered } = said;
  const isForm = typeof sent === 'string';
  const body = sent === undefined ? {} : { body: isForm ? sent : JSON.stringify(sent) };
  const sentType = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const request = {
    method,
    target,
    headers: { ...(sent !== undefined && { 'content-type': sentType }), ...headers },
    credential: 'key' as const,
    ...body,
  };
  const testCase: Case = {
    id: `${id}/${group}`,
    operationId: id,
    group,
    title: id,
    request,
    expect: ['2XX'],
    covers: {},
  };
  if (status === undefined) return { case: testCase, failure: 'refused' };
  const text = typeof answered === 'string' ? answered : answered === undefined ? '' : JSON.stringify(answered);
  const type = said.type ?? 'application/json; charset=utf-8';
  const answer = {
    status,
    headers: text === '' ? {} : { 'content-type': type },
    body: Buffer.from(text),
    milliseconds: 1,
  };
  return { case: testCase, answer: answer as NonNullable<Exchange['answer']> };
}

/** The coverage of some exchanges. */
export function coverageOf(contract: Contract, ...all: Said[]): CoverageResult {
  const coverage = createCoverage(contract);
  for (const said of all) coverage.record(exchangeOf(said), said.findings ?? []);
  return coverage.result();
}

export function dimensionOf(result: CoverageResult, name: DimensionName) {
  const dimension = result.dimensions.find((dimension) => dimension.name === name);
  if (dimension === undefined) throw new RangeError(`no dimension ${name}`);
  return dimension;
}

/** What a dimension misses, by name. */
export function missing(result: CoverageResult, name: DimensionName): string[] {
  return dimensionOf(result, name).missing.map((item) => item.name);
}
