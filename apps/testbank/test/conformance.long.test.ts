import { conform, loadContract, loadWorkflows, type Report } from '@xs2a/conformance';
import { encodePath, type Operation } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { exampleInput } from '@xs2a/contract/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAnswerCheck } from '../src/http/check-answers.ts';
import { createTestbank, type Testbank } from '../src/testbank.ts';
import { call } from './call.ts';
import { furnish } from './furnish.ts';

const workflows = await loadWorkflows();
const contract = await readContract();

let testbank: Testbank;
let accessToken: string;
let report: Report;

beforeAll(async () => {
  testbank = await createTestbank({ slowMs: 0 });
  const url = await testbank.listen(0);
  const furnished = await furnish(testbank);
  accessToken = furnished.accessToken;
  report = await conform({
    contract: await loadContract(),
    url,
    ...furnished,
    workflows,
    random: 10,
    timeoutMs: 120_000,
  });
});
afterAll(() => testbank.close());

/**
 * Statuses that the suite does not see: the Testbank makes no mistakes of its own; an id without the form of its resource
 * is not found, which is 404 and not 422; and no step of the wizard goes to a session of the other mode.
 */
const unseen = contract.operations.flatMap((operation) => [
  ...(takesOnlyIds(operation) ? [{ operation, status: 422 }] : []),
  ...(operation.id === 'submitWizardStep' ? [{ operation, status: 403 }] : []),
  { operation, status: 500 },
]);

function takesOnlyIds({ parameters, body }: Operation): boolean {
  return body === undefined && parameters.every((parameter) => parameter.in === 'path');
}

describe('the conformance suite, with both credentials', () => {
  it('finds nothing', () => {
    const found = report.run.findings.map(({ finding, caseIds }) => [finding.rule, finding.found, caseIds]);
    expect(found).toEqual([]);
  });

  it('calls every operation with success', () => {
    const operations = report.coverage.dimensions.find(({ name }) => name === 'operations');
    expect(operations?.missing).toEqual([]);
  });

  it('sees every documented status but those that need a fault or another mode', () => {
    const statuses = report.coverage.dimensions.find(({ name }) => name === 'statuses');
    const missing = statuses?.missing.map(({ operationId, name }) => `${operationId} ${name}`);
    expect(missing?.sort()).toEqual(unseen.map(({ operation, status }) => `${operation.id} ${status}`).sort());
  });

  it('leaves out only what cannot be asked: situations by the header Prefer, and random inputs where there is no input', () => {
    const reasons = report.run.leftOut.map(({ group, reason }) => `${group}: ${reason}`);
    expect(reasons).toEqual([
      'situation: the server does not understand the header Prefer',
      'random: The operation has no input.',
    ]);
  });

  it('walks every workflow to its end', () => {
    const walked = report.run.results.filter(({ group }) => group === 'workflow').map(({ id }) => id);
    const steps = workflows.flatMap((document) =>
      document.workflows.flatMap(({ id: workflow, steps }) =>
        steps.map(({ id, operationId }) => `${operationId}/workflow/${workflow}/${id}`),
      ),
    );
    expect(steps.length).toBeGreaterThan(200);
    expect(steps.filter((step) => !walked.includes(step))).toEqual([]);
  });
});

describe('a status that the suite does not see', () => {
  const check = createAnswerCheck(contract);

  it.each(unseen.map(({ operation, status }) => [operation.id, status, operation] as const))(
    'is answered as documented by a fault on purpose: %s %i',
    async (operation_id, status, operation) => {
      await testbank.control.createFault({ operation_id, status });
      const { path, body } = exampleInput(contract, operation);
      const takesKey = operation.security.flat().some(({ name }) => name === 'apiKey');
      const answer = await call(testbank, encodePath(operation, path), {
        method: operation.method,
        secret: takesKey ? 'testbank_test_key' : accessToken,
        json: body,
      });
      expect(answer.status).toBe(status);
      const mediaType = answer.headers.get('content-type') ?? '';
      expect(check(operation, status, answer.body, mediaType)).toEqual([]);
    },
  );
});
