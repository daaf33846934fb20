import { request } from '../request.ts';
import { apiKey, baseUrl, describeFile, riskInput, step, type, walk } from '../steps.ts';
import { OpenAPI, RisksService, VerificationsService, type WizardElement, WizardService } from './generated/index.ts';

Object.assign(OpenAPI, { BASE: baseUrl, USERNAME: 'api', PASSWORD: apiKey });

await step('list', async () => {
  const page = await VerificationsService.listVerifications();
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await RisksService.createRisk(riskInput);
  const risk = await RisksService.getRisk(transaction);
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () =>
  describeFile(await (await request('/v1/risks/10001-xr-UCnK-0K3Q/factSheet?format=pdf')).blob()),
);

await step('wizard', async () => {
  const { wizard_session_key: key } = await RisksService.createRisk(riskInput);
  return walk(
    async (values) => WizardService.submitWizardStep({ key, ...values }),
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
