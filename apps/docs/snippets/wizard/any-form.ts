import { createXs2aClient } from '@xs2a/client';
import { isKnownElement, type WizardValues } from '@xs2a/client/wizard';
import type { WizardElement, WizardForm } from '@xs2a/types';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region fields
/** What a form asks for: the name of each field, and what goes into it. */
function* fieldsOf(
  elements: readonly WizardElement[],
): Generator<[name: string, what: string]> {
  for (const element of elements) {
    if (!isKnownElement(element)) continue; // newer than this code
    switch (element.type) {
      case 'help_text': // to read
      case 'image': // to look at; a text element is for the TAN
      case 'tabs': // buttons: an action switches the tab
      case 'redirect': // a page of the bank; send the key afterwards
        break;
      case 'multi':
        yield [
          element.name,
          `one of ${element.elements.map(({ value }) => value)}`,
        ];
        // Only the fields of the option that is chosen are sent.
        for (const option of element.elements) yield* fieldsOf(option.elements);
        break;
      case 'select':
        yield [element.name, `one of ${Object.keys(element.options)}`];
        break;
      case 'radio':
        yield [element.name, `an index below ${element.options.length}`];
        break;
      case 'checkbox':
        yield [element.name, 'true or false'];
        break;
      case 'captcha':
      case 'flicker':
      case 'password':
      case 'text':
        yield [element.name, element.validation || 'anything'];
        break;
      default:
        element satisfies never; // a type is missing above
    }
  }
}
// #endregion

// #region walk
/** With the PIN `forms`, the Testbank offers prepared forms, one after the other. */
const showcases = ['radio', 'multi', 'continue'];

/** Stands for a page that shows a form and waits until the bank user has filled it in. */
async function fillIn(form: WizardForm): Promise<WizardValues> {
  const answers: WizardValues = {
    country_id: 'DE',
    bank_code: '88888888',
    USER_NAME: 'hartmut.mustermann',
    USER_PIN: 'forms',
    privacy_policy: true,
    showcase: form.name === 'showcases' ? showcases.shift() : undefined,
    device: '0',
    tan_procedure: 'chip',
    card_number: '123456',
  };
  const fields = [...fieldsOf(form.elements)];
  console.log(`${form.name}:`);
  for (const [name, what] of fields) console.log(`  ${name}: ${what}`);
  return Object.fromEntries(fields.map(([name]) => [name, answers[name]]));
}

const { wizard_session_key } = await client.createVerification().orThrow();
const wizard = await client.openWizard(wizard_session_key);
let { state } = wizard;
while ('form' in state) {
  state =
    state.phase === 'polling'
      ? await wizard.poll()
      : await wizard.submit(await fillIn(state.form));
}
console.log(state.phase);
// #endregion
