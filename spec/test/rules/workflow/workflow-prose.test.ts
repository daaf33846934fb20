import rule from '../../../rules/workflow/workflow-prose.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { withSteps } from './risk-contract.ts';

const described = 'summary: Run all checks, description: Runs them., inputs: {}';
const place = '#/workflows/0';

describeWorkflowRule('workflow-prose', rule, [
  {
    name: 'headings, sentences and camelCase pass',
    given: withSteps(
      '[{ stepId: getRisk, description: The risk., outputs: { riskId: $statusCode } }]',
      'summary: Run all checks, description: Runs them., inputs: { properties: { apiKey: {} } }, outputs: { riskId: a }',
    ),
    want: [],
  },
  {
    name: 'a word of another vocabulary is reported',
    given: withSteps('[{ stepId: a, description: The customer logs in. }]', described),
    want: [`${place}/steps/0/description: “customer”`],
  },
  {
    name: 'a description that is no sentence is reported',
    given: withSteps('[{ stepId: a, description: the risk }]', described),
    want: [`${place}/steps/0/description: a text that begins with “t” and ends with “k”`],
  },
  {
    name: 'a workflow without summary and description is reported',
    given: withSteps('[]'),
    want: [`${place}: no summary`, `${place}: no description`],
  },
  {
    name: 'a summary with a full stop is reported',
    given: withSteps('[]', described.replace('checks', 'checks.')),
    want: [`${place}/summary: “Run all checks.”`],
  },
  {
    name: 'a step without a description is reported',
    given: withSteps('[{ stepId: a }]', described),
    want: [`${place}/steps/0: no description`],
  },
  {
    name: 'names that are not in camelCase are reported',
    given: withSteps(
      '[{ stepId: get-risk, description: The risk., outputs: { risk_id: a } }]',
      described.replace('inputs: {}', 'inputs: { properties: { API_KEY: {} } }, outputs: { RiskId: a }'),
    ),
    want: [
      `${place}/inputs/API_KEY: the input API_KEY`,
      `${place}/outputs/RiskId: the output RiskId`,
      `${place}/steps/0/stepId: the step get-risk`,
      `${place}/steps/0/outputs/risk_id: the output risk_id`,
    ],
  },
]);
