import rule from '../../../rules/workflow/workflow-operation.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { withSteps } from './risk-contract.ts';

const ok = 'successCriteria: [{ condition: $statusCode == 200 }]';

describeWorkflowRule('workflow-operation', rule, [
  {
    name: 'an operation with one of its statuses passes',
    given: withSteps(`[{ stepId: a, operationId: createRisk, ${ok} }]`),
    want: [],
  },
  {
    name: 'an operation that the contract does not have is found',
    given: withSteps(`[{ stepId: a, operationId: createRiks, ${ok} }]`),
    want: ['#/workflows/0/steps/0/operationId: `operationId: createRiks`'],
  },
  {
    name: 'a step without an operation is found',
    given: withSteps('[{ stepId: a, workflowId: pay }]'),
    want: ['#/workflows/0/steps/0: a step without `operationId`'],
  },
  {
    name: 'a status that is not documented is found',
    given: withSteps('[{ stepId: a, operationId: createRisk, successCriteria: [{ condition: $statusCode == 201 }] }]'),
    want: ['#/workflows/0/steps/0/successCriteria/0: the status 201'],
  },
  {
    name: 'a step that waits for no status is found',
    given: withSteps(
      "[{ stepId: a, operationId: getRisk, successCriteria: [{ condition: '$response.body#/id != null' }] }]",
    ),
    want: ['#/workflows/0/steps/0/successCriteria/0: a step whose first criterion is no status'],
  },
]);
