import { request } from '../request.ts';
import { describeFile, riskInput, step, type, walk } from '../steps.ts';
import { Risk, RiskInput, VerificationList, WizardInput, WizardResponse, WizardSessionStart } from './generated/api.ts';

type WizardElement = WizardResponse['form']['elements'][number];

await step('list', async () => {
  const page = VerificationList.parse(await (await request('/v1/verifications?check_passed=1&per_page=2')).json());
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await createSession();
  const risk = Risk.parse(await (await request(`/v1/risks/${transaction}`)).json());
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () =>
  describeFile(await (await request('/v1/risks/10001-xr-UCnK-0K3Q/factSheet?format=pdf')).blob()),
);

await step('wizard', async () => {
  const { wizard_session_key: key } = await createSession();
  return walk(
    async (values) => {
      const input = WizardInput.parse({ key, ...values });
      return WizardResponse.parse(await (await request('/v1/wizard', input)).json());
    },
    ({ elements }) => Object.assign({}, ...elements.map(fill)),
  );
});

async function createSession(): Promise<WizardSessionStart> {
  const answer = await request('/v1/risks', RiskInput.parse(riskInput));
  return WizardSessionStart.parse(await answer.json());
}

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
