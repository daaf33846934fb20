/** Where the API is. */
export const baseUrl = process.env.XS2A_BASE_URL ?? 'https://api.xs2a.com';
export const apiKey = process.env.XS2A_API_KEY ?? '';

/** HTTP Basic with the user `api`: what carries the key. */
export const authorization = `Basic ${btoa(`api:${apiKey}`)}`;

/** A risk that checks the balance and asks for two filters of the account snapshot. */
export const riskInput = {
  bank_code: '88888888',
  country_id: 'DE',
  xs2a_balance_check: { check_amount: '100', check_currency_id: 'EUR' },
  xs2a_account_snapshot: { days: 45, all_accounts: true, filters: ['rent', 'income'] },
  metadata: { custid: '4711' },
};

/**
 * What a bank user at the Testbank types into a field.
 *
 * @param name of the field; banks add fields, so any name has a value
 */
export function type(name: string): string {
  switch (name) {
    case 'bank_code':
      return '88888888';
    case 'pin':
    case 'USER_PIN':
      return 'forms'; // a PIN of the Testbank: it shows the form `multi` next
    default:
      return '123456';
  }
}

interface WizardStep {
  form: { name: string };
}

/**
 * Walks through a wizard until it is finished.
 *
 * @param submit sends the values of a form, and returns the next one; the first call sends none
 * @param fill returns the values of a form by their names
 * @returns the names of the forms, in their order
 */
export async function walk<Step extends WizardStep>(
  submit: (values: Record<string, string>) => Promise<Step>,
  fill: (form: Step['form']) => Record<string, string>,
): Promise<string[]> {
  const forms: string[] = [];
  let values: Record<string, string> = {};
  while (forms.at(-1) !== 'finish') {
    if (forms.length === 10) throw new Error(`The wizard does not end: ${forms.join(', ')}`);
    const { form } = await submit(values);
    forms.push(form.name);
    values = fill(form);
  }
  return forms;
}

/** The start of a file and its size. */
export async function describeFile(file: Blob): Promise<string> {
  return `${await file.slice(0, 5).text()}, ${file.size} bytes`;
}

/**
 * Runs a step and prints what it returned as a line of JSON. The steps after it run even if it fails.
 *
 * @param name the same in every folder: `list`, `risk`, `download` or `wizard`
 */
export async function step(name: string, run: () => unknown): Promise<void> {
  try {
    console.log(JSON.stringify({ step: name, value: await run() }));
  } catch (error) {
    console.log(JSON.stringify({ step: name, error: describe(error) }));
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : JSON.stringify(error);
}
