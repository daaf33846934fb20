import { apiKey, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import { client as api, type WizardElement } from './generated/client.ts';

api.configure({ serverUrl: baseUrl, auth: { basic: { username: 'api', password: apiKey } } });

await step('list', async () => {
  const page = await api.listVerifications({ query: { check_passed: true, per_page: 2 } });
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await api.createRisk({ body: riskInput });
  const risk = await api.getRisk({ path: { risk_id: transaction } });
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const file = await api.downloadFactSheet(
    { path: { risk_id: '10001-xr-UCnK-0K3Q' }, query: { format: 'pdf' } },
    { parseAs: 'blob' },
  );
  return describeFile(file as unknown as Blob);
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await api.createRisk({ body: riskInput });
  return walk(
    async (values) => api.submitWizardStep({ body: { key, ...values } }),
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
