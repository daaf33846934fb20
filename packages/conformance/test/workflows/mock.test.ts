import { type JsonObject, object } from '@xs2a/contract';
import { createMockServer } from '@xs2a/mock';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadWorkflows } from '../../src/workflows/index.ts';
import { checkOurs, serverAt, type Walk, walkAgainst } from './runner.ts';

const documents = await loadWorkflows();
const mock = await createMockServer();
const secret = 'sk_test_4711_workflows';
let url: string;
let walk: Walk;

beforeAll(async () => {
  url = await mock.listen(0);
  const inputs = { apiKey: secret };
  walk = await walkAgainst(serverAt(url), documents, { stateful: false, check: checkOurs(false), inputs });
});
afterAll(() => mock.close());

/** What has to be left out, by the text of the documents: steps that say so, and steps that speak of those. */
const expected = documents.flatMap(({ source }) =>
  (source.workflows as JsonObject[]).flatMap((workflow) => {
    const gone: string[] = [];
    return (workflow.steps as JsonObject[]).map((step) => {
      const id = String(step.stepId);
      const isGone = 'x-requires' in step || gone.some((other) => JSON.stringify(step).includes(`$steps.${other}.`));
      if (isGone) gone.push(id);
      const reason =
        object(step['x-requires']).state ?? expect.stringMatching(/^It needs what \w+ would have answered\.$/);
      return {
        workflow: workflow.workflowId,
        id,
        ...(isGone ? { status: 'left-out', why: reason } : { status: 'passed' }),
      };
    });
  }),
);

describe('on a mock without memory', () => {
  it('every workflow runs, and every step that such a server can answer passes', () => {
    const steps = walk.workflows.flatMap(({ id: workflow, steps }) => steps.map((step) => ({ workflow, ...step })));
    expect(steps).toEqual(expected);
    expect(walk.findings).toEqual([]);
    expect(walk.sent).toHaveLength(expected.filter(({ status }) => status === 'passed').length);
  });

  it('some of each theme is left out that needs a memory, and nothing of the wizard', () => {
    const left = new Set(expected.filter(({ status }) => status === 'left-out').map(({ workflow }) => workflow));
    expect([...left].filter((id) => String(id).startsWith('wizard'))).toEqual([]);
    for (const theme of ['blacklist', 'connect', 'pay', 'risk', 'syncFull', 'syncNone', 'syncShared', 'verify']) {
      expect(
        [...left].some((id) => String(id).startsWith(theme)),
        theme,
      ).toBe(true);
    }
  });

  it('the ids of cases differ, and belong to the group workflow', () => {
    expect(new Set(walk.sent).size).toBe(walk.sent.length);
    expect(walk.sent).toContain('submitWizardStep/workflow/verify/logIn');
  });

  it('no credential is part of the result', () => {
    expect(JSON.stringify(walk)).not.toContain(secret);
  });

  it('an answer of another situation than the workflow needs fails the step, and ends the workflow', async () => {
    await pin({ operationId: 'getSession', example: 'session-running' });
    const verify = documents.filter(({ name }) => name.startsWith('verify'));
    const { workflows, findings } = await walkAgainst(serverAt(url), verify, {
      stateful: false,
      check: checkOurs(false),
    });
    expect(findings.map(({ rule, caseId, found }) => ({ rule, caseId, found }))).toContainEqual({
      rule: 'workflow-criterion',
      caseId: 'getSession/workflow/verify/getSession',
      found: '$response.body#/current_step is "WizardLoginStep"',
    });
    const [first, ...others] = workflows;
    expect(first?.steps.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'createVerification passed',
      'openWizard passed',
      'chooseBank passed',
      'logIn passed',
      'getSession failed',
      'getVerification left-out',
      'findVerification left-out',
    ]);
    expect(first?.steps[5]?.why).toBe('The step getSession failed.');
    const reasons = others.flatMap(({ steps }) => steps.map(({ why }) => why));
    expect(reasons).toContain('It depends on verify, which did not finish.');
  });

  it('an answer that the contract does not document is found, too', async () => {
    await pin({ operationId: 'createBlacklistItem', code: 500 });
    const { findings } = await walkAgainst(
      serverAt(url),
      documents.filter(({ name }) => name.startsWith('blacklist')),
      { stateful: false, check: checkOurs(false) },
    );
    expect(findings.map(({ rule, found }) => `${rule} ${found}`)).toEqual(['status 500']);
  });
});

async function pin(body: object): Promise<void> {
  const init = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${url}/_mock/next`, init);
  if (!response.ok) throw new Error(await response.text());
}
