import { configureStore } from '@reduxjs/toolkit';
import { describeFile, riskInput, step, type, walk } from '../steps.ts';
import { api } from './api.ts';
import { type WizardElement, xs2a } from './generated/api.ts';

const { createRisk, downloadFactSheet, getRisk, listVerifications, submitWizardStep } = xs2a.endpoints;
const { dispatch } = configureStore({
  reducer: { [api.reducerPath]: api.reducer },
  middleware: (defaults) => defaults().concat(api.middleware),
});

await step('list', async () => {
  const page = await dispatch(listVerifications.initiate({ checkPassed: true, perPage: 2 })).unwrap();
  return page.data.map(({ transaction }) => transaction);
});

await step('risk', async () => {
  const { transaction } = await dispatch(createRisk.initiate({ riskInput })).unwrap();
  const risk = await dispatch(getRisk.initiate({ riskId: transaction })).unwrap();
  return { passed: risk.xs2a_balance_check?.check_passed === true };
});

await step('download', async () => {
  const file = downloadFactSheet.initiate({ riskId: '10001-xr-UCnK-0K3Q', format: 'pdf' });
  return describeFile((await dispatch(file).unwrap()) as unknown as Blob);
});

await step('wizard', async () => {
  const { wizard_session_key: key } = await dispatch(createRisk.initiate({ riskInput })).unwrap();
  return walk(
    async (values) => dispatch(submitWizardStep.initiate({ wizardInput: { key, ...values } })).unwrap(),
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
