import { authorization, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import { createApiClient, type Schemas } from './generated/api.ts';

type WizardElement = Schemas.WizardElement;

const api = createApiClient(
  {
    fetch: async ({ method, url, urlSearchParams, parameters, overrides }) => {
      url.search = String(urlSearchParams ?? '');
      const body = parameters?.body === undefined ? null : JSON.stringify(parameters.body);
      const headers = { authorization, ...(body === null ? {} : { 'content-type': 'application/json' }) };
      return fetch(url, { method: method.toUpperCase(), headers, body, ...overrides });
    },
    parseResponseData: async (response) =>
      response.headers.get('content-type')?.includes('json') ? response.json() : response.blob(),
  },
  baseUrl,
);

await step('list', async () => {
  const page = await api.get('/v1/verifications', { query: { check_passed: true, per_page: 2 } });
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await api.post('/v1/risks', { body: riskInput });
  const risk = await api.get('/v1/risks/{risk_id}', { path: { risk_id: transaction } });
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const file = await api.get('/v1/risks/{risk_id}/factSheet', {
    path: { risk_id: '10001-xr-UCnK-0K3Q' },
    query: { format: 'pdf' },
  });
  return describeFile(file as unknown as Blob);
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await api.post('/v1/risks', { body: riskInput });
  return walk(
    async (values) => api.post('/v1/wizard', { body: { key, ...values } }),
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
