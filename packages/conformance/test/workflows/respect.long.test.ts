/** The same workflows, run by Redocly Respect: a second opinion on what Arazzo means. */
import { createMockServer } from '@xs2a/mock';
import { type RespectStep, runRespect } from '@xs2a/second-opinion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaveOut, loadWorkflows } from '../../src/workflows/index.ts';
import { serverAt, walkAgainst } from './runner.ts';

type Run = Awaited<ReturnType<typeof runRespect>>;

const documents = await loadWorkflows();
const mock = await createMockServer();
let url: string;
let run: Run;
let canary: Run;

beforeAll(async () => {
  url = await mock.listen(0);
  const derived = documents.map((document) => leaveOut(document).document);
  const body = new URLSearchParams({ operationId: 'getSession', example: 'session-running' });
  expect((await fetch(`${url}/_mock/next`, { method: 'POST', body })).ok).toBe(true);
  // The canary runs first, and takes the one wrong answer that is pinned.
  const verify = derived.filter(({ name }) => name === 'verify.arazzo.json');
  canary = await runRespect(verify, { url, apiKey: 'key' });
  run = await runRespect(derived, { url, apiKey: 'key' });
});
afterAll(() => mock.close());

const describeStep = ({ name, status }: RespectStep) => `${name}: ${status}`;

describe('Redocly Respect', () => {
  it('runs the same steps as the suite on a mock without memory, and all of them pass', async () => {
    const { workflows } = await walkAgainst(serverAt(url), documents, { stateful: false });
    const passed = workflows.flatMap(({ id, steps }) =>
      steps.filter(({ status }) => status === 'passed').map((step) => `${id}/${step.id}: success`),
    );
    expect(passed.length).toBeGreaterThan(100);
    expect(run.steps.map(describeStep)).toEqual(passed);
    expect(run.exitCode).toBe(0);
  });

  it('fails at a wrong answer, where the suite fails as well', () => {
    expect(canary.exitCode).toBe(1);
    const failed = canary.steps.filter(({ status }) => status === 'error');
    expect(failed.map(describeStep)).toEqual(['verify/getSession: error']);
  });

  it('calls nobody but the mock', () => {
    expect([...canary.steps, ...run.steps].filter((step) => !step.url.startsWith(`${url}/`))).toEqual([]);
  });
});
