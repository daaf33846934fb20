import rule from '../../../rules/workflow/workflow-secrets.ts';
import { describeWorkflowRule } from '../describe-rule.ts';
import { withSteps } from './risk-contract.ts';

const inputs = (properties: string) => `inputs: { properties: { ${properties} } }`;
const sends = (payload: string, properties = '') =>
  withSteps(`[{ stepId: a, requestBody: { payload: { ${payload} } } }]`, inputs(properties));
const payload = '#/workflows/0/steps/0/requestBody/payload';

describeWorkflowRule('workflow-secrets', rule, [
  {
    name: 'inputs that say that they are secret, and outputs of steps, pass',
    given: withSteps(
      '[{ stepId: a, requestBody: { payload: { key: $steps.b.outputs.key, pin: $inputs.pin, username: somebody } } }]',
      `${inputs('apiKey: { format: password }, pin: { format: password, default: wrong }')},
       x-security: [{ schemeName: apiKey, values: { username: api, password: $inputs.apiKey } }]`,
    ),
    want: [],
  },
  {
    name: 'a literal PIN is reported, however deep',
    given: sends('login: [{ pin: "1234" }]'),
    want: [`${payload}/login/0/pin: a literal in pin`],
  },
  {
    name: 'a literal PIN is reported under the name that the Testbank has for it',
    given: sends('USER_NAME: somebody, USER_PIN: "1234", privacy_policy: true'),
    want: [`${payload}/USER_PIN: a literal in USER_PIN`],
  },
  {
    name: 'a literal API key is reported',
    given: withSteps(
      '[]',
      'inputs: {}, x-security: [{ schemeName: apiKey, values: { username: api, password: abc } }]',
    ),
    want: ['#/workflows/0/x-security/0/values/password: a literal in password'],
  },
  {
    name: 'a literal access token of a step is reported',
    given: withSteps('[{ stepId: a, x-security: [{ schemeName: accessToken, values: { password: abc } }] }]'),
    want: ['#/workflows/0/steps/0/x-security/0/values/password: a literal in password'],
  },
  {
    name: 'an input that does not say that it is secret is reported',
    given: sends('tan: $inputs.tan', 'tan: { type: string }'),
    want: [`${payload}/tan: the input tan, which does not say that it is secret`],
  },
  {
    name: 'a default for a secret that the Testbank does not publish is reported',
    given: sends('credentials: $inputs.half', 'half: { format: password, default: crp_T09bO6ba2nSaIsYI }'),
    want: [`${payload}/credentials: the input half with a default`],
  },
]);
