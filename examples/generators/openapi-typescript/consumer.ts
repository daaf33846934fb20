import createClient from 'openapi-fetch';
import { authorization, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import type { paths, WizardElement } from './generated/api.ts';

const api = createClient<paths>({ baseUrl, headers: { authorization } });

await step('list', async () => {
  const page = await api.GET('/v1/verifications', { params: { query: { check_passed: true, per_page: 2 } } });
  return page.data?.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await createSession();
  const { data: risk } = await api.GET('/v1/risks/{risk_id}', { params: { path: { risk_id: transaction } } });
  return { passed: risk?.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const { data } = await api.GET('/v1/risks/{risk_id}/factSheet', {
    params: { path: { risk_id: '10001-xr-UCnK-0K3Q' }, query: { format: 'pdf' } },
    parseAs: 'blob',
  });
  return describeFile(data ?? new Blob());
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await createSession();
  return walk(
    async (values) => {
      const { data, error } = await api.POST('/v1/wizard', { body: { key, ...values } });
      if (error) throw new Error(error.message);
      return data;
    },
    ({ elements }) => Object.assign({}, ...elements.map(fill)),
  );
});

async function createSession() {
  const { data, error } = await api.POST('/v1/risks', { body: riskInput });
  if (error) throw new Error(error.message);
  return data;
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
