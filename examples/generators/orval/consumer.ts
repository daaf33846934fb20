import { authorization, describeFile, riskInput, step, type, walk } from '../steps.ts';
import {
  createRisk,
  downloadFactSheet,
  getRisk,
  listVerifications,
  submitWizardStep,
  type WizardElement,
} from './generated/api.ts';

const options = { headers: { authorization } };

await step('list', async () => {
  const page = await listVerifications({ check_passed: true, per_page: 2 }, options);
  if (page.status !== 200) throw new Error(page.data.message);
  return page.data.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await createSession();
  const risk = await getRisk(transaction, options);
  if (risk.status !== 200) throw new Error(risk.data.message);
  return { passed: risk.data.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const file = await downloadFactSheet('10001-xr-UCnK-0K3Q', { format: 'pdf' }, options);
  return describeFile(file.data as Blob);
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await createSession();
  return walk(
    async (values) => {
      const next = await submitWizardStep({ key, ...values }, options);
      if (next.status !== 200) throw new Error(next.data.message);
      return next.data;
    },
    ({ elements }) => Object.assign({}, ...elements.map(fill)),
  );
});

async function createSession() {
  const session = await createRisk(riskInput, options);
  if (session.status !== 200) throw new Error(session.data.message);
  return session.data;
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
