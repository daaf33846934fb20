import rule from '../../../rules/layout/workflow-key-order.ts';
import { describeLayoutRule } from '../describe-rule.ts';

const file = 'workflows/pay.arazzo.yaml';

describeLayoutRule('workflow-key-order', rule, [
  {
    name: 'keys in their order pass',
    given: {
      [file]:
        '{ arazzo: 1.0.1, info: {}, workflows: [{ workflowId: pay, steps: [{ stepId: a, operationId: b }], outputs: {} }] }',
    },
    want: [],
  },
  {
    name: 'a step that begins with its operation is reported',
    given: { [file]: 'workflows: [{ workflowId: pay, steps: [{ operationId: b, stepId: a }] }]' },
    want: [`${file}#/workflows/0/steps/0: operationId, stepId`],
  },
  {
    name: 'sources behind the workflows are reported',
    given: { [file]: '{ arazzo: 1.0.1, workflows: [], sourceDescriptions: [] }' },
    want: [`${file}#: arazzo, workflows, sourceDescriptions`],
  },
  {
    name: 'a key that the suite does not run is reported',
    given: { [file]: 'workflows: [{ workflowId: pay, steps: [{ stepId: a, operationPath: b }] }]' },
    want: [`${file}#/workflows/0/steps/0/operationPath: the key \`operationPath\``],
  },
]);
