/** Elements that the page adds to the forms of bank and login. */
import { describe, expect, test } from 'vitest';
import { example, form, inTurn, text } from './support/answers.ts';
import { started, usePage } from './support/browser.ts';

const under = usePage();
const login = () => form('login', [text('USER_NAME')]);
const bank = () => form('bank', [text('bank_code')]);
const next = () => under.page.getByRole('button', { name: 'Weiter' }).click();

test('elements are added before and after those of the form, in the order of the calls', async () => {
  const script = `
    xs2a.extend('login', (form) => {
      form.paragraph('Title', 'First [more|link::https://shop.example/]', form.PREPEND);
      form.text('email', 'E-Mail', 'a@b.example', 'you@mail.example', ['email'], form.PREPEND);
      form.description('Last');
      form.checkbox('policy', 'I accept.', false, form.APPEND);
    });
    ${started}`;
  const page = await under.open({ script }, login);
  await page.locator('form').waitFor();
  expect(
    await page.locator('form').evaluate((node) => [...node.children].map(({ textContent }) => textContent)),
  ).toEqual(['TitleFirst more', 'E-Mail', 'USER_NAME', 'Last', 'I accept.', 'WeiterAbbrechen']);
  const email = page.getByLabel('E-Mail');
  expect(await email.inputValue()).toBe('a@b.example');
  expect(await email.getAttribute('placeholder')).toBe('you@mail.example');
  expect(await email.getAttribute('autocomplete')).toBe('email');
});

test('values are sent as entries of metadata: a ticked box as on, an unticked one not at all', async () => {
  const script = `
    xs2a.extend('bank', (form) => {
      form.text('email', 'E-Mail');
      form.checkbox('policy', 'I accept.');
      form.checkbox('news', 'Send news.');
    });
    ${started}`;
  const page = await under.open({ script }, inTurn(bank(), login()));
  await page.getByLabel('E-Mail').fill('mail@customer.com');
  await page.getByLabel('I accept.').check();
  await next();
  await page.getByLabel('USER_NAME').waitFor();
  expect(under.steps[1]).toEqual({
    key: 'session-key',
    bank_code: '',
    'metadata[email]': 'mail@customer.com',
    'metadata[policy]': 'on',
  });
});

test('what was entered is still there when the form comes again', async () => {
  const script = `
    xs2a.extend('bank', (form) => { form.text('email', 'E-Mail'); form.checkbox('policy', 'I accept.'); });
    ${started}`;
  const refused = form('bank', [text('bank_code')], {
    error: { code: 'validation_failed', message: 'Unbekannt', recoverable: true },
  });
  const page = await under.open({ script }, inTurn(bank(), refused));
  await page.getByLabel('E-Mail').fill('mail@customer.com');
  await page.getByLabel('I accept.').check();
  await next();
  await page.getByText('Unbekannt').waitFor();
  expect(await page.getByLabel('E-Mail').inputValue()).toBe('mail@customer.com');
  expect(await page.getByLabel('I accept.').isChecked()).toBe(true);
});

describe('a value is checked before it is sent:', () => {
  test.each([
    { rule: 'required', wrong: '', right: 'a' },
    { rule: 'email', wrong: 'mail', right: 'mail@customer.com' },
    { rule: 'numeric', wrong: '12a', right: '-12.5' },
    { rule: 'alpha_num', wrong: 'a b', right: 'Müller1' },
  ])('$rule refuses "$wrong" and takes "$right"', async ({ rule, wrong, right }) => {
    const script = `xs2a.extend('login', (form) => { form.text('extra', 'Extra', '', '', ['${rule}']); }); ${started}`;
    const page = await under.open({ script }, inTurn(login(), example('form-finish')));
    const field = page.getByLabel('Extra');
    await field.fill(wrong);
    await next();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await page.evaluate('document.activeElement.name')).toBe('metadata[extra]');
    expect(under.steps).toHaveLength(1);
    await field.fill(right);
    await next();
    await page.getByText('Abgeschlossen.').waitFor();
    expect(under.steps[1]).toMatchObject({ 'metadata[extra]': right });
  });

  test('a box that is required has to be ticked', async () => {
    const script = `xs2a.extend('login', (form) => { form.checkbox('policy', 'I accept.', true); }); ${started}`;
    const page = await under.open({ script }, inTurn(login(), example('form-finish')));
    await page.getByLabel('I accept.').waitFor();
    await next();
    await page.getByText('Bitte ausfüllen.').waitFor();
    expect(under.steps).toHaveLength(1);
  });

  test('a text has at most 128 characters', async () => {
    const script = `xs2a.extend('login', (form) => { form.text('extra', 'Extra'); }); ${started}`;
    const page = await under.open({ script }, login);
    expect(await page.getByLabel('Extra').getAttribute('maxlength')).toBe('128');
  });
});

describe('the limits of metadata:', () => {
  const complaint = (name: string) =>
    `xs2a: The field "${name}" is left out: metadata takes 3 fields, names of 20 and values of 128 characters.`;
  const open = (script: string) => under.open({ script: `${script} ${started}` }, login);

  test('three fields in both forms are taken, the fourth is left out', async () => {
    const page = await open(`
      xs2a.extend('bank', (form) => { form.text('one', 'One'); form.text('two', 'Two'); });
      xs2a.extend('login', (form) => { form.text('three', 'Three'); form.text('four', 'Four'); });`);
    await page.getByLabel('Three').waitFor();
    expect(await page.getByLabel('Four').count()).toBe(0);
    expect(under.complaints.splice(0)).toEqual([complaint('four')]);
  });

  test('a field that is left out takes no place', async () => {
    const script = `
      xs2a.extend('bank', (form) => { for (const name of ['a', 'b', 'c', 'd']) form.text(name, name); });
      xs2a.extend('login', (form) => form.text('a', 'a again'));
      ${started}`;
    const page = await under.open({ script }, login);
    await page.getByLabel('a again').waitFor();
    expect(under.complaints.splice(0)).toEqual([expect.stringContaining('The field "d" is left out')]);
  });

  test('a field of the same name in both forms is one entry', async () => {
    const page = await open(`
      xs2a.extend('bank', (form) => { form.text('one', 'One'); form.text('two', 'Two'); form.text('three', 'Three'); });
      xs2a.extend('login', (form) => { form.text('one', 'One'); });`);
    await page.getByLabel('One').waitFor();
  });

  test.each([
    {
      what: 'a name',
      taken: `'${'a'.repeat(20)}', 'Extra'`,
      refused: `'${'a'.repeat(21)}', 'Extra'`,
      name: 'a'.repeat(21),
    },
    {
      what: 'a value',
      taken: `'a', 'Extra', '${'v'.repeat(128)}'`,
      refused: `'a', 'Extra', '${'v'.repeat(129)}'`,
      name: 'a',
    },
  ])('$what may be just as long', async ({ taken, refused, name }) => {
    const right = await open(`xs2a.extend('login', (form) => { form.text(${taken}); });`);
    await right.getByLabel('Extra').waitFor();
    await under.context.close();
    const wrong = await open(`xs2a.extend('login', (form) => { form.text(${refused}); });`);
    await wrong.locator('form').waitFor();
    expect(await wrong.getByLabel('Extra').count()).toBe(0);
    expect(under.complaints.splice(0)).toEqual([complaint(name)]);
  });
});

test('a builder that throws does not stop the wizard', async () => {
  const page = await under.open({ script: `xs2a.extend('login', (form) => form.nothing()); ${started}` }, login);
  await page.locator('form').waitFor();
  expect(under.complaints.splice(0)).toEqual([expect.stringContaining('form.nothing is not a function')]);
});
