import rule from '../../../rules/workflow/workflow-expressions.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { withSteps } from './risk-contract.ts';

const create = `{
  stepId: create, operationId: createRisk,
  successCriteria: [{ condition: $statusCode == 200 }],
  outputs: { transaction: '$response.body#/transaction' }
}`;
const get = (id: string, criterion = '$statusCode == 200') =>
  `{ stepId: get, operationId: getRisk, parameters: [{ name: risk_id, in: path, value: ${id} }],
     successCriteria: [{ condition: $statusCode == 200 }, { condition: "${criterion}" }] }`;
const right = '$steps.create.outputs.transaction';
const step = '#/workflows/0/steps';

describeWorkflowRule('workflow-expressions', rule, [
  {
    name: 'inputs, outputs of earlier steps, and answers pass',
    given: withSteps(
      `[${create}, ${get(right, '$response.body#/id == $inputs.id')}]`,
      'inputs: { properties: { id: {} } }, outputs: { transaction: $steps.create.outputs.transaction }',
    ),
    want: [],
  },
  {
    name: 'an input that is not declared is reported',
    given: withSteps(`[${get('$inputs.riskId')}]`),
    want: [`${step}/0/parameters/0/value: $inputs.riskId, but there is no input of the name riskId`],
  },
  {
    name: 'an output that the step does not have is reported',
    given: withSteps(`[${create}, ${get('$steps.create.outputs.id')}]`),
    want: [`${step}/1/parameters/0/value: $steps.create.outputs.id, but there is no output of the name id`],
  },
  {
    name: 'an output of a later step is reported',
    given: withSteps(`[${get(right)}, ${create}]`),
    want: [`${step}/0/parameters/0/value: ${right}, but there is no earlier step of the name create`],
  },
  {
    name: 'an output of a workflow on which this one does not depend is reported',
    given: withSteps(`[${get('$workflows.pay.outputs.id')}]`),
    want: [
      `${step}/0/parameters/0/value: $workflows.pay.outputs.id, but there is no workflow in \`dependsOn\` of the name pay`,
    ],
  },
  {
    name: 'an answer that is not there yet is reported',
    given: withSteps(`[${get("'$response.body#/id'")}]`),
    want: [`${step}/0/parameters/0/value: $response.body#/id, which is used before there is an answer`],
  },
  {
    name: 'a pointer that no example has is reported, in a criterion and in the braces of a JSONPath as well',
    given: withSteps(`[${get('10001', '$response.body#/name == 1')},
      { stepId: b, operationId: getRisk, successCriteria: [
        { condition: $statusCode == 200 },
        { condition: '$[?@.id == {$response.body#/uid}]', type: jsonpath, context: $response.body } ] }]`),
    want: [
      `${step}/0/successCriteria/1/condition: $response.body#/name, which no example of getRisk with 200 has`,
      `${step}/1/successCriteria/1/condition: $response.body#/uid, which no example of getRisk with 200 has`,
    ],
  },
  {
    name: 'an expression of Arazzo that the workflows do not use is reported',
    given: withSteps(`[${get('$faker.string')}]`),
    want: [`${step}/0/parameters/0/value: $faker.string, which is not an expression that the workflows use`],
  },
]);
