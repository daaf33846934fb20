import { expect, it } from 'vitest';
import { toSource } from '../../../reader/source.ts';
import rule from '../../../rules/workflow/workflow-operation.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { riskContract, withSteps } from './risk-contract.ts';

const ok = 'successCriteria: [{ condition: $statusCode == 200 }]';

describeWorkflowRule('workflow-operation', rule, [
  {
    name: 'an operation with one of its statuses passes',
    given: withSteps(`[{ stepId: a, operationId: createRisk, ${ok} }]`),
    want: [],
  },
  {
    name: 'an operation that the contract does not have is reported',
    given: withSteps(`[{ stepId: a, operationId: createRiks, ${ok} }]`),
    want: ['#/workflows/0/steps/0/operationId: `operationId: createRiks`'],
  },
  {
    name: 'a step without an operation is reported',
    given: withSteps('[{ stepId: a, workflowId: pay }]'),
    want: ['#/workflows/0/steps/0: a step without `operationId`'],
  },
  {
    name: 'a status that is not documented is reported',
    given: withSteps('[{ stepId: a, operationId: createRisk, successCriteria: [{ condition: $statusCode == 201 }] }]'),
    want: ['#/workflows/0/steps/0/successCriteria/0: the status 201'],
  },
  {
    name: 'a step that waits for no status is reported',
    given: withSteps(
      "[{ stepId: a, operationId: getRisk, successCriteria: [{ condition: '$response.body#/id != null' }] }]",
    ),
    want: ['#/workflows/0/steps/0/successCriteria/0: a step whose first criterion is no status'],
  },
]);

/** The repair for a step of an operation that the contract does not have. */
function repairOf(operationId: string): string | undefined {
  const steps = `[{ stepId: a, operationId: ${operationId}, successCriteria: [{ condition: $statusCode == 200 }] }]`;
  const source = toSource(new Map([['workflows/risk.arazzo.yaml', withSteps(steps)]]));
  return [...rule.check(source, riskContract)][0]?.repair;
}

it.each([
  ['createRiks', 'createRisk'],
  ['CREATErisks', 'createRisk'],
  ['getR', 'getRisk'],
])('for %s the name %s is proposed, which shares more than three letters', (operationId, name) => {
  expect(repairOf(operationId)).toBe(`Write ${name} if that was meant.`);
});

it.each(['getX', 'cre', 'nothing'])('for %s no name is proposed', (operationId) => {
  expect(repairOf(operationId)).toBe('Write the `operationId` of the call.');
});
