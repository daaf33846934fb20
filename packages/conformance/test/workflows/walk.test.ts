import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/types.ts';
import { arazzo, withSteps } from './document.ts';
import { answer, checkOurs, walkAgainst } from './runner.ts';

const poll = (more: string, after = '') => `
  - stepId: poll
    operationId: submitWizardStep
    requestBody: { contentType: application/json, payload: { key: k, action: poll } }
    successCriteria: [{ condition: "$response.body#/form/name == 'finish'" }]
    onFailure: [{ name: again, type: retry, ${more} }${after}]`;

/** Answers the forms one after the other; the last one for ever. */
function forms(...names: string[]) {
  return () => answer(200, { form: { name: names.length > 1 ? names.shift() : names[0] } });
}

describe('a step that is tried again', () => {
  it('waits as many seconds as the document says, and passes once it may', async () => {
    const waits: number[] = [];
    const { workflows, findings, sent } = await walkAgainst(
      forms('tan', 'tan', 'finish'),
      [withSteps(poll('retryAfter: 1.5, retryLimit: 5'))],
      { wait: async (milliseconds) => void waits.push(milliseconds) },
    );
    expect(waits).toEqual([1500, 1500]);
    expect(workflows[0]?.steps).toEqual([{ id: 'poll', status: 'passed' }]);
    expect(findings).toEqual([]);
    expect(sent.map((id) => id.split('/').at(-1))).toEqual(['poll', 'poll (2)', 'poll (3)']);
  });

  it('waits as long as the server asks, if it does', async () => {
    const waits: number[] = [];
    const answers = [answer(200, {}, { 'retry-after': '7' }), answer(200, { form: { name: 'finish' } })];
    await walkAgainst(() => answers.shift(), [withSteps(poll('retryAfter: 1'))], {
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    expect(waits).toEqual([7000]);
  });

  it.each([
    ['0', 0],
    ['-1', 1000],
    ['soon', 1000],
  ])('asked to wait for %s seconds, waits for %i ms', async (asked, want) => {
    const waits: number[] = [];
    const answers = [answer(200, {}, { 'retry-after': asked }), answer(200, { form: { name: 'finish' } })];
    await walkAgainst(() => answers.shift(), [withSteps(poll('retryAfter: 1'))], {
      wait: async (milliseconds) => void waits.push(milliseconds),
    });
    expect(waits).toEqual([want]);
  });

  it('fails after as many tries as the document allows, by default after one more', async () => {
    const { workflows, findings, sent } = await walkAgainst(forms('tan'), [withSteps(poll('retryAfter: 0'))], {
      wait: async () => {},
    });
    expect(sent).toHaveLength(2);
    expect(workflows[0]?.steps).toEqual([{ id: 'poll', status: 'failed' }]);
    expect(findings).toEqual([
      {
        rule: 'workflow-criterion',
        operationId: 'submitWizardStep',
        caseId: 'submitWizardStep/workflow/risk/poll (2)',
        place: '/form/name',
        found: '$response.body#/form/name is "tan"',
        expected: "$response.body#/form/name == 'finish'",
        repair: 'Answer as the workflow risk needs it, or correct its step poll.',
      },
    ]);
  });

  it('takes the next action when the tries are used up', async () => {
    const document = withSteps(poll('retryLimit: 1', ', { name: leave, type: end }'));
    const { workflows, findings } = await walkAgainst(forms('tan'), [document], { wait: async () => {} });
    expect(workflows[0]?.steps).toEqual([{ id: 'poll', status: 'passed' }]);
    expect(findings).toEqual([]);
  });

  it('is not tried again if the criteria of the action do not hold', async () => {
    const document = withSteps(poll("criteria: [{ condition: '$response.body#/polling/interval > 0' }]"));
    const { sent } = await walkAgainst(forms('tan'), [document]);
    expect(sent).toHaveLength(1);
  });
});

const get = (id: string, more = '') =>
  `{ stepId: ${id}, operationId: getVersion, successCriteria: [{ condition: $statusCode == 200 }] ${more} }`;
const version = () => answer(200, { version: '2015-11-13' });
const statuses = ({ workflows }: Awaited<ReturnType<typeof walkAgainst>>) =>
  workflows.flatMap(({ steps }) => steps.map(({ id, status, why }) => `${id} ${status}${why ? `: ${why}` : ''}`));

describe('after a step', () => {
  it('the way can go on somewhere else, or end', async () => {
    const document = withSteps(`[
      ${get('a', ', onSuccess: [{ name: no, type: end, criteria: [{ condition: $statusCode == 201 }] }, { name: on, type: goto, stepId: c }]')},
      ${get('b')}, ${get('c', ', onSuccess: [{ name: done, type: end }]')}, ${get('d')}]`);
    expect(statuses(await walkAgainst(version, [document]))).toEqual([
      'a passed',
      'b left-out: The workflow took another branch.',
      'c passed',
      'd left-out: The workflow took another branch.',
    ]);
  });

  it('that failed, the way ends', async () => {
    const walk = await walkAgainst(() => answer(500, {}), [withSteps(`[${get('a')}, ${get('b')}]`)]);
    expect(statuses(walk)).toEqual(['a failed', 'b left-out: The step a failed.']);
  });

  it('that failed as its document expects, the way goes on without a finding', async () => {
    const document = withSteps(
      `[${get('a', ', onFailure: [{ name: on, type: goto, stepId: c }]')}, ${get('b')}, ${get('c')}]`,
    );
    const answers = [answer(404, {}), answer(200, {})];
    const walk = await walkAgainst(() => answers.shift(), [document]);
    expect(statuses(walk)).toEqual(['a passed', 'b left-out: The workflow took another branch.', 'c passed']);
    expect(walk.findings).toEqual([]);
  });

  it('without an answer, the way ends', async () => {
    const walk = await walkAgainst(() => undefined, [withSteps(`[${get('a')}, ${get('b')}]`)]);
    expect(statuses(walk)[0]).toBe('a failed');
    expect(walk.findings).toMatchObject([{ rule: 'no-answer', found: 'cut' }]);
  });

  it('whose answer breaks the contract, the way goes on, for the workflow can', async () => {
    const document = withSteps(`[${get('a')}, ${get('b')}]`);
    const walk = await walkAgainst(() => answer(200, { version: 13 }), [document], { check: checkOurs(true) });
    expect(statuses(walk)).toEqual(['a failed', 'b failed']);
    expect(walk.findings.map(({ rule }) => rule)).toEqual(['body', 'body']);
  });

  it('that has no criteria, only an error is a failure', async () => {
    const document = withSteps('[{ stepId: a, operationId: getVersion }]');
    expect((await walkAgainst(version, [document])).findings).toEqual([]);
    expect((await walkAgainst(() => answer(404, {}), [document])).findings).toMatchObject([{ rule: 'status' }]);
  });

  it('that jumps in a circle for ever, the document is to blame', async () => {
    const document = withSteps(`[${get('a', ', onSuccess: [{ name: again, type: goto, stepId: a }]')}]`);
    await expect(walkAgainst(version, [document])).rejects.toThrow(
      'test.arazzo.yaml#/workflows/0: found steps that jump in a circle.',
    );
  });

  it('the way can take a thousand steps', async () => {
    const sentBy = async (count: number) => {
      let left = count - 1;
      const document = withSteps(
        `[${get('a', ", onSuccess: [{ name: again, type: goto, stepId: a, criteria: [{ condition: '$response.body#/left > 0' }] }]")}]`,
      );
      return (await walkAgainst(() => answer(200, { left: left-- }), [document])).sent.length;
    };
    expect(await sentBy(1000)).toBe(1000);
    await expect(sentBy(1001)).rejects.toThrow('found steps that jump in a circle.');
  });

  it('the run can be stopped', async () => {
    let count = 0;
    const document = withSteps(`[${get('a')}, ${get('b')}]`);
    const walk = await walkAgainst(version, [document], { shouldStop: () => count++ > 0 });
    expect(statuses(walk)).toEqual(['a passed', 'b left-out: The run ended before.']);
  });
});

describe('an output', () => {
  it('that is not in the answer is a finding, and keeps the steps that need it from being sent', async () => {
    const document = withSteps(`[
      ${get('a', ", outputs: { id: '$response.body#/id' }")},
      { stepId: b, operationId: getRisk, parameters: [{ name: risk_id, in: path, value: $steps.a.outputs.id }] }, ${get('c')}]`);
    const walk = await walkAgainst(version, [document]);
    expect(statuses(walk)).toEqual([
      'a failed',
      'b left-out: It needs $steps.a.outputs.id, which has no value.',
      'c left-out: The step b failed.',
    ]);
    expect(walk.findings).toMatchObject([
      { rule: 'workflow-output', place: '/id', found: '$response.body#/id is not there' },
    ]);
  });
});

describe('a request', () => {
  /** What a step with these keys sends. */
  async function sentBy(step: string): Promise<{ testCase: Case; secret: string | undefined }> {
    const seen: { testCase: Case; secret: string | undefined }[] = [];
    await walkAgainst(
      (testCase, secret) => {
        seen.push({ testCase, secret });
        return answer(204);
      },
      [withSteps(`[{ stepId: a, description: The first one., ${step} }]`)],
    );
    return seen[0] as { testCase: Case; secret: string | undefined };
  }

  it('has its parameters in their places, and is told in a sentence', async () => {
    const { testCase } =
      await sentBy(`operationId: downloadFactSheet, successCriteria: [{ condition: $statusCode == 404 }], parameters: [
      { name: risk_id, in: path, value: a/b }, { name: format, in: query, value: pdf }, { name: X-Trace, in: header, value: 7 }]`);
    expect(testCase).toMatchObject({
      id: 'downloadFactSheet/workflow/risk/a',
      group: 'workflow',
      title: 'risk: The first one',
      expect: ['404'],
      request: { method: 'GET', target: '/v1/risks/a%2Fb/factSheet?format=pdf', headers: { 'x-trace': '7' } },
    });
  });

  it('has a body of the type that is asked for', async () => {
    const form = 'application/x-www-form-urlencoded';
    const { testCase } = await sentBy(
      `operationId: createRisk, requestBody: { contentType: ${form}, payload: { metadata: { a: 1 } } }`,
    );
    expect(testCase.request).toMatchObject({ body: 'metadata%5Ba%5D=1', headers: { 'content-type': form } });
    expect(testCase.covers).toEqual({ requestMediaType: form });
    expect(testCase.expect).toEqual(['2XX']);
  });

  it('has the secret that the document names, for the credential of its scheme', async () => {
    const { testCase, secret } = await sentBy(
      'operationId: submitWizardStep, x-security: [{ schemeName: accessToken, values: { password: t-0815 } }]',
    );
    expect([testCase.request.credential, secret]).toEqual(['token', 't-0815']);
  });

  it('has the credential of its operation where the document names none', async () => {
    const { testCase, secret } = await sentBy('operationId: listBankAccounts');
    expect([testCase.request.credential, secret]).toEqual(['token', undefined]);
  });

  it.each([
    ['an operation', 'operationId: createRiks', 'found the operation createRiks, which'],
    [
      'a media type',
      'operationId: createRisk, requestBody: { contentType: text/csv, payload: a }',
      'a body of the type text/csv',
    ],
    [
      'a scheme',
      'operationId: getRisk, x-security: [{ schemeName: oauth, values: { token: a } }]',
      'the security scheme oauth',
    ],
    [
      'an expression',
      'operationId: getRisk, parameters: [{ name: risk_id, in: path, value: $url }]',
      'the expression $url, which',
    ],
    ['a condition', "operationId: getRisk, successCriteria: [{ condition: '$statusCode =' }]", '“=” in the condition'],
    [
      'a JSONPath',
      'operationId: getRisk, successCriteria: [{ condition: "$[", context: $response.body, type: jsonpath }]',
      '/successCriteria/0: found the condition $[, which is none of the type jsonpath: Expected',
    ],
    [
      'a regular expression',
      'operationId: getRisk, successCriteria: [{ condition: "(", context: $response.body, type: regex }]',
      '/successCriteria/0: found the condition (, which is none of the type regex: Invalid',
    ],
  ])('with %s that does not exist is the fault of the document', async (_name, step, message) => {
    await expect(sentBy(step)).rejects.toThrow(message);
    await expect(sentBy(step)).rejects.toThrow('test.arazzo.yaml#/workflows/0/steps/0');
  });
});

describe('workflows', () => {
  const id = '{ name: risk_id, in: path, value: $workflows.b.outputs.version }';
  const uses = `{ stepId: a, operationId: getRisk, parameters: [${id}] }`;
  const makes = get('b', ", outputs: { version: '$response.body#/version' }");

  it('run once, after those on which they depend, whose outputs they use', async () => {
    const document = arazzo(`
      - { workflowId: a, dependsOn: [b], steps: [${uses}] }
      - { workflowId: b, steps: [${makes}], outputs: { version: $steps.b.outputs.version } }
      - { workflowId: c, dependsOn: [b], steps: [${uses}] }`);
    const walk = await walkAgainst(version, [document]);
    expect(walk.sent).toEqual(['getVersion/workflow/b/b', 'getRisk/workflow/a/a', 'getRisk/workflow/c/a']);
    expect(walk.workflows.map((workflow) => workflow.id)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['itself', 'a', 'which leads back to this one'],
    ['another that depends on it', 'b', 'which leads back to this one'],
    ['one of another document', 'z', 'which is not in this document'],
  ])('cannot depend on %s', async (_name, other, message) => {
    const document = arazzo(`
      - { workflowId: a, dependsOn: [${other}], steps: [${get('a')}] }
      - { workflowId: b, dependsOn: [a], steps: [${get('b')}] }`);
    await expect(walkAgainst(version, [document])).rejects.toThrow(message);
  });

  it('are not run without an input that they require', async () => {
    const document = arazzo(`
      - { workflowId: a, inputs: { required: [pin], properties: { pin: {} } }, steps: [${get('a')}] }`);
    await expect(walkAgainst(version, [document])).rejects.toThrow('#/workflows/0/inputs: found no value for pin.');
  });

  it('take what is given before their defaults, and falsy values as well', async () => {
    const bodies: unknown[] = [];
    const document = arazzo(`
      - workflowId: a
        inputs: { properties: { pin: { default: wrong }, days: { default: 5 }, all: { default: true } } }
        steps:
          - stepId: a
            operationId: submitWizardStep
            requestBody: { contentType: application/json, payload: [$inputs.pin, $inputs.days, $inputs.all] }`);
    const server = ({ request }: Case) => {
      bodies.push(request.body);
      return answer(200, {});
    };
    await walkAgainst(server, [document], { inputs: { pin: 'accounts', all: false } });
    expect(bodies).toEqual(['["accounts",5,false]']);
  });
});
