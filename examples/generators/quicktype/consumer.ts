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

/** The values of a field. All kinds of elements are one interface here, so each field has to be looked for. */
export function fill({ type: kind, name = '', selected, options, elements }: WizardElement): Record<string, string> {
  switch (kind) {
    case 'multi': {
      const option = elements?.find(({ value }) => value === selected);
      return Object.assign({ [name]: String(selected) }, ...(option?.elements.map(fill) ?? []));
    }
    case 'select':
      return { [name]: Object.keys(options ?? {})[0] ?? '' };
    case 'checkbox':
      return { [name]: '1' };
    case 'password':
    case 'text':
      return { [name]: type(name) };
    default:
      return {};
  }
}
