import { expect } from 'vitest';
import rule from '../../../rules/workflow/workflow-conditions.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { withSteps } from './risk-contract.ts';

const when = (...criteria: string[]) => withSteps(`[{ stepId: a, successCriteria: [${criteria.join()}] }]`);
const place = '#/workflows/0/steps/0/successCriteria';

describeWorkflowRule('workflow-conditions', rule, [
  {
    name: 'a comparison, a JSONPath and a regular expression pass',
    given: when(
      '{ condition: $statusCode == 200 }',
      `{ condition: "$response.body#/form/name != 'finish'" }`,
      "{ condition: '$..data[?@.id == {$steps.a.outputs.id}]', context: $response.body, type: jsonpath }",
      '{ condition: ^application/pdf, context: $response.header.Content-Type, type: regex }',
    ),
    want: [],
  },
  {
    name: 'two facts in one condition are reported',
    given: when(`{ condition: "$statusCode == 200 && $response.body#/ok == true" }`),
    want: [
      `${place}/0/condition: $statusCode == 200 && $response.body#/ok == true, which is no comparison of two values`,
    ],
  },
  {
    name: 'a text that is not in single quotes is reported',
    given: when("{ condition: '$response.body#/form/name == finish' }"),
    want: [`${place}/0/condition: $response.body#/form/name == finish, which is no comparison of two values`],
  },
  {
    name: 'a condition of a type that the suite does not run is reported, after an action as well',
    given: withSteps(
      '[{ stepId: a, onFailure: [{ criteria: [{ condition: /a, context: $response.body, type: xpath }] }] }]',
    ),
    want: ['#/workflows/0/steps/0/onFailure/0/criteria/0/condition: /a, of the type "xpath"'],
  },
  {
    name: 'a JSONPath without a context is reported',
    given: when('{ condition: $..data, type: jsonpath }'),
    want: [`${place}/0/condition: $..data, which is applied to nothing`],
  },
  {
    name: 'a broken JSONPath and a broken regular expression are reported',
    given: when(
      "{ condition: '$..data[', context: $response.body, type: jsonpath }",
      "{ condition: '(', context: $response.body, type: regex }",
    ),
    want: [
      expect.stringMatching(/^.*\/0\/condition: \$\.\.data\[, which does not parse: Expected /),
      expect.stringMatching(/^.*\/1\/condition: \(, which does not parse: Invalid regular expression/),
    ],
  },
]);
