import rule from '../../../rules/workflow/workflow-requires.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { withSteps } from './risk-contract.ts';

const place = '#/workflows/0/steps/0';

describeWorkflowRule('workflow-requires', rule, [
  {
    name: 'a sentence about what needs a memory passes',
    given: withSteps('[{ stepId: a, x-requires: { state: Only a server that stores risks can list the new one. } }]'),
    want: [],
  },
  {
    name: 'a step that does not say why is reported',
    given: withSteps('[{ stepId: a, x-requires: state }]'),
    want: [`${place}/x-requires: \`"state"\``],
  },
  {
    name: 'another capability is reported',
    given: withSteps('[{ stepId: a, x-requires: { webhooks: Somebody has to listen. } }]'),
    want: [`${place}/x-requires: the keys webhooks`],
  },
  {
    name: 'a jump to a step that may be left out is reported',
    given: withSteps(`[
      { stepId: a, onSuccess: [{ name: on, type: goto, stepId: b }] },
      { stepId: b, x-requires: { state: Only a server that stores risks can list the new one. } }]`),
    want: [`${place}/onSuccess/0/stepId: a jump to b, which a server without memory cannot answer`],
  },
]);
