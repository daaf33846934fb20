import axios from 'axios';
import type { z } from 'zod';
import { authorization, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import { createApiClient, type schemas } from './generated/api.ts';

type WizardElement = z.infer<typeof schemas.WizardElement>;

const axiosInstance = axios.create({ headers: { authorization } });
const api = createApiClient(baseUrl, { axiosInstance });

await step('list', async () => {
  const page = await api.listVerifications({ queries: { check_passed: true, per_page: 2 } });
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await api.createRisk(riskInput);
  const risk = await api.getRisk({ params: { risk_id: transaction } });
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const { data } = await axiosInstance.get<ArrayBuffer>(`${baseUrl}/v1/risks/10001-xr-UCnK-0K3Q/factSheet`, {
    params: { format: 'pdf' },
    responseType: 'arraybuffer',
  });
  return describeFile(new Blob([data]));
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await api.createRisk(riskInput);
  return walk(
    async (values) => api.submitWizardStep({ key, ...values }),
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
