import rule from '../../../rules/workflow/workflow-parameters.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { withSteps } from './risk-contract.ts';

const id = '{ name: risk_id, in: path, value: 10001-xr-UCnK-0K3Q }';

describeWorkflowRule('workflow-parameters', rule, [
  {
    name: 'documented parameters pass, those of the path item as well',
    given: withSteps(
      `[{ stepId: a, operationId: getRisk, parameters: [${id}, { name: format, in: query, value: pdf }] }]`,
    ),
    want: [],
  },
  {
    name: 'a parameter in another place is reported',
    given: withSteps(
      `[{ stepId: a, operationId: getRisk, parameters: [${id}, { name: format, in: header, value: pdf }] }]`,
    ),
    want: ['#/workflows/0/steps/0/parameters/1: the parameter format in header'],
  },
  {
    name: 'a path with a hole is reported',
    given: withSteps('[{ stepId: a, operationId: getRisk }]'),
    want: ['#/workflows/0/steps/0: no risk_id'],
  },
]);
