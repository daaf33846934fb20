import { authorization, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import { Api, type WizardElement } from './generated/api.ts';

const { v1: api } = new Api({ baseUrl, baseApiParams: { headers: { authorization } } });

await step('list', async () => {
  const { data: page } = await api.listVerifications({ check_passed: true, per_page: 2 });
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { data: session } = await api.createRisk(riskInput);
  const { data: risk } = await api.getRisk(session.transaction);
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const { data } = await api.downloadFactSheet('10001-xr-UCnK-0K3Q', { format: 'pdf' }, { format: 'blob' });
  return describeFile(data as unknown as Blob);
});

await step('wizard', async () => {
  const { data: session } = await api.createRisk(riskInput);
  const key = session.wizard_session_key;
  return walk(
    async (values) => (await api.submitWizardStep({ key, ...values })).data,
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
