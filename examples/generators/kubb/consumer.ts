import { setConfig } from '@kubb/plugin-client/clients/axios';
import { authorization, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import {
  createRisk,
  downloadFactSheet,
  getRisk,
  listVerifications,
  submitWizardStep,
  type WizardElement,
} from './generated/index.ts';

setConfig({ baseURL: baseUrl, headers: { authorization } });

await step('list', async () => {
  const page = await listVerifications({ check_passed: true, per_page: 2 });
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await createRisk(riskInput);
  const risk = await getRisk(transaction);
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const file = await downloadFactSheet('10001-xr-UCnK-0K3Q', { format: 'pdf' }, { responseType: 'arraybuffer' });
  return describeFile(new Blob([file as unknown as ArrayBuffer]));
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await createRisk(riskInput);
  return walk(
    async (values) => submitWizardStep({ key, ...values }),
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
