import { request } from '../request.ts';
import { describeFile, riskInput, step, type, walk } from '../steps.ts';
import type {
  Risk,
  RiskInput,
  VerificationList,
  WizardElement,
  WizardInput,
  WizardResponse,
  WizardSessionStart,
} from './generated/api.ts';

await step('list', async () => {
  const page: VerificationList = await (await request('/v1/verifications?check_passed=1&per_page=2')).json();
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const input: RiskInput = riskInput;
  const session: WizardSessionStart = await (await request('/v1/risks', input)).json();
  const risk: Risk = await (await request(`/v1/risks/${session.transaction}`)).json();
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () =>
  describeFile(await (await request('/v1/risks/10001-xr-UCnK-0K3Q/factSheet?format=pdf')).blob()),
);

await step('wizard', async () => {
  const session: WizardSessionStart = await (await request('/v1/risks', riskInput)).json();
  return walk(
    async (values) => {
      const input: WizardInput = { key: session.wizard_session_key, ...values };
      return (await (await request('/v1/wizard', input)).json()) as WizardResponse;
    },
    ({ elements }) => Object.assign({}, ...elements.map(fill)),
  );
});

/** The values of a field; `type` tells what an element has. */
export function fill(element: WizardElement): Record<string, string> {
  switch (element.type) {
    case 'multi': {
      const option = element.elements.find(({ value }) => value === element.selected);
      return Object.assign({ [element.name]: element.selected }, ...(option?.elements.map(fill) ?? []));
    }
    case 'select':
      return { [element.name]: Object.keys(element.options)[0] ?? '' };
    case 'checkbox':
      return { [element.name]: '1' };
    case 'password':
    case 'text':
      return { [element.name]: type(element.name) };
    default:
      return {};
  }
}
