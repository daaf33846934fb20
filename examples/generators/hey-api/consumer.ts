import { apiKey, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import { client } from './generated/client.gen.ts';
import { createRisk, downloadFactSheet, getRisk, listVerifications, submitWizardStep } from './generated/index.ts';
import type { WizardElement } from './generated/types.gen.ts';

client.setConfig({ baseUrl, auth: `api:${apiKey}`, throwOnError: true });
const options = { throwOnError: true } as const;

await step('list', async () => {
  const { data: page } = await listVerifications({ ...options, query: { check_passed: true, per_page: 2 } });
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { data: session } = await createRisk({ ...options, body: riskInput });
  const { data: risk } = await getRisk({ ...options, path: { risk_id: session.transaction } });
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const path = { risk_id: '10001-xr-UCnK-0K3Q' };
  const { data } = await downloadFactSheet({ ...options, path, query: { format: 'pdf' }, parseAs: 'blob' });
  return describeFile(data as unknown as Blob);
});

await step('wizard', async () => {
  const { data: session } = await createRisk({ ...options, body: riskInput });
  const key = session.wizard_session_key;
  return walk(
    async (values) => (await submitWizardStep({ ...options, body: { key, ...values } })).data,
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
