/** The elements of forms, as a bank user meets them. */
import { describe, expect, test } from 'vitest';
import { example, form, inTurn, text } from './support/answers.ts';
import { started, stopTime, usePage } from './support/browser.ts';
import type { Answer } from './support/site.ts';

const under = usePage();
const finish = example('form-finish');
const open = (...elements: object[]) => under.open({ script: started }, inTurn(form('tan', elements), finish));
const next = () => under.page.getByRole('button', { name: 'Weiter' }).click();
const field = { validation: '', invalid: false, failed_validation_rules: '', validation_error: '' };

/** Submits the form. @returns the values that were sent */
async function sent(): Promise<Record<string, unknown>> {
  await next();
  await under.page.getByText('Abgeschlossen.').waitFor();
  const { key, ...values } = under.steps[1] ?? {};
  expect(key).toBe('session-key');
  return values;
}

describe('the suggestions of banks', () => {
  const banks = Array.from({ length: 7 }, (_, index) => ({ value: `1000000${index}`, label: `Bank ${index}` }));
  const answering = ({ action }: { action?: unknown }) =>
    action ? form('bank', [], { autocomplete: { name: 'bank_code', data: banks } }) : example('form-bank');
  const combobox = () => under.page.getByRole('combobox', { name: 'Bank (' });
  const options = () => under.page.getByRole('option', { name: /^Bank \d/ });
  const active = () => under.page.locator('[role=option][aria-selected=true]').textContent();

  test('are a list that the arrow keys walk round, Enter chooses from, and Escape closes', async () => {
    const page = await under.open({ script: started }, answering);
    await combobox().pressSequentially('10');
    await options().first().waitFor();
    expect(await combobox().getAttribute('aria-expanded')).toBe('true');
    expect(await options().count()).toBe(5);
    await page.keyboard.press('ArrowUp');
    expect(await active()).toBe('Bank 4');
    await page.keyboard.press('ArrowDown');
    expect(await active()).toBe('Bank 0');
    const id = await page.locator('[role=option][aria-selected=true]').getAttribute('id');
    expect(await combobox().getAttribute('aria-activedescendant')).toBe(id);
    await page.keyboard.press('Escape');
    expect(await options().count()).toBe(0);
    expect(await combobox().getAttribute('aria-expanded')).toBe('false');
    await combobox().pressSequentially('0');
    await options().first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await combobox().inputValue()).toBe('10000001');
    expect(under.steps.filter(({ action }) => !action)).toHaveLength(1);
  });

  test('are closed by Escape, and only then a dialog around the wizard', async () => {
    const html = '<dialog id="around"><div data-xs2a="session-key"></div></dialog>';
    const page = await under.open({ html, script: `around.showModal(); ${started}` }, answering);
    await combobox().pressSequentially('10');
    await options().first().waitFor();
    await page.keyboard.press('Escape');
    expect([await options().count(), await page.locator('#around').isVisible()]).toEqual([0, true]);
    await page.keyboard.press('Escape');
    expect(await page.locator('#around').isVisible()).toBe(false);
  });

  test('are chosen by the mouse, and closed when the field is left', async () => {
    const page = await under.open({ script: started }, answering);
    await combobox().pressSequentially('10');
    await options().nth(2).click();
    expect(await combobox().inputValue()).toBe('10000002');
    await combobox().pressSequentially('0');
    await options().first().waitFor();
    await page.keyboard.press('Tab');
    expect(await options().count()).toBe(0);
  });

  test('are asked for from the second letter on, for the chosen country', async () => {
    await under.open({ script: started }, answering);
    await combobox().press('1');
    await combobox().press('0');
    await options().first().waitFor();
    expect(under.steps.slice(1)).toEqual([
      { key: 'session-key', action: 'complete-bankcodes', bank_code: '10', country_id: 'DE' },
    ]);
  });

  test.each([
    { when: 'the letters were deleted', press: 'Backspace' },
    { when: 'the field was left', press: 'Tab' },
  ])('are not shown if they arrive after $when', async ({ press }) => {
    let answer: ((answer: Answer) => void) | undefined;
    const page = await under.open({ script: started }, ({ action }) =>
      action ? new Promise<Answer>((resolve) => (answer = resolve)) : example('form-bank'),
    );
    await combobox().pressSequentially('10');
    await expect.poll(() => answer).toBeDefined();
    await page.keyboard.press(press);
    const arrival = page.waitForResponse('**/widget/wizard');
    answer?.(form('bank', [], { autocomplete: { name: 'bank_code', data: banks } }));
    await (await arrival).finished();
    // Another answer has arrived after it.
    await page.evaluate(`fetch('/wizard', { method: 'POST', body: '{}' }).then((response) => response.text())`);
    expect(await options().count()).toBe(0);
  });

  test('stay as they are when an answer arrives after the arrow keys have reached a bank', async () => {
    const answers: ((answer: Answer) => void)[] = [];
    const page = await under.open({ script: started }, ({ action }) =>
      action ? new Promise<Answer>((resolve) => answers.push(resolve)) : example('form-bank'),
    );
    const suggested = form('bank', [], { autocomplete: { name: 'bank_code', data: banks } });
    await combobox().pressSequentially('10');
    await expect.poll(() => answers).toHaveLength(1);
    answers[0]?.(suggested);
    await options().first().waitFor();
    await combobox().press('0');
    await expect.poll(() => answers).toHaveLength(2);
    expect(await page.locator('[role=option][aria-selected=true]').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    const arrival = page.waitForResponse('**/widget/wizard');
    answers[1]?.(form('bank', [], { autocomplete: { name: 'bank_code', data: banks.slice(3) } }));
    await (await arrival).finished();
    // Another answer has arrived after it.
    await page.evaluate(`fetch('/wizard', { method: 'POST', body: '{}' }).then((response) => response.text())`);
    expect(await active()).toBe('Bank 0');
    await page.keyboard.press('Enter');
    expect(await combobox().inputValue()).toBe('10000000');
  });

  test.each(['ArrowDown', 'Escape', 'Enter'])('leave %s to an input method that composes a word', async (key) => {
    const page = await under.open({ script: started }, answering);
    await combobox().pressSequentially('10');
    await options().first().waitFor();
    await page.keyboard.press('ArrowUp');
    const press = (composing: { isComposing?: boolean; keyCode?: number }) =>
      combobox().evaluate(
        (input, init) => input.dispatchEvent(new KeyboardEvent('keydown', { ...init, cancelable: true })),
        { key, ...composing },
      );
    // The second is how Safari ends a word.
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      expect(await press(composing)).toBe(true);
      expect([await active(), await combobox().inputValue()]).toEqual(['Bank 4', '10']);
    }
    // The canary: the key is taken otherwise.
    expect(await press({})).toBe(false);
  });

  test.each([
    [1, 1],
    [7, 7],
    [20, 7],
    [0, 5],
    [21, 5],
  ])('with autocomplete-suggestions %s, there are %s of 7', async (option, count) => {
    const script = `xs2a.configure({ 'autocomplete-suggestions': ${option} }); ${started}`;
    await under.open({ script }, answering);
    await combobox().pressSequentially('10');
    await options().first().waitFor();
    expect(await options().count()).toBe(count);
  });
});

describe('choices', () => {
  test('an option of radio that is disabled cannot be chosen', async () => {
    const options = ['Giro', { label: 'Extra', disabled: true }, { label: 'Plus', disabled: false }];
    const page = await open({
      type: 'radio',
      name: 'account',
      label: 'Konto',
      checked: '',
      options,
      ...field,
      validation: 'required',
    });
    expect(await page.getByRole('radio', { name: 'Extra' }).isDisabled()).toBe(true);
    await next();
    await page.getByText('Bitte ausfüllen.').waitFor();
    expect(await page.evaluate('document.activeElement.value')).toBe('0');
    await page.getByRole('radio', { name: 'Plus' }).check();
    expect(await sent()).toEqual({ account: '2' });
  });

  test('an option of select is sent by its key, and none is chosen for the bank user', async () => {
    const page = await open({
      type: 'select',
      name: 'phone',
      label: 'Telefon',
      selected: '',
      options: { a: 'Eins', b: 'Zwei' },
      ...field,
    });
    expect(await page.getByLabel('Telefon').inputValue()).toBe('');
    await page.getByLabel('Telefon').selectOption('Zwei');
    expect(await sent()).toEqual({ phone: 'b' });
  });

  test('only the fields of the chosen option of multi are shown and sent', async () => {
    const option = (value: string) => ({ label: value, value, elements: [text(`${value}_number`)] });
    const page = await open({ type: 'multi', name: 'way', selected: 'sms', elements: [option('sms'), option('chip')] });
    expect(await page.getByLabel('chip_number').isVisible()).toBe(false);
    await page.getByRole('radio', { name: 'chip' }).check();
    expect(await page.getByLabel('sms_number').isVisible()).toBe(false);
    await page.getByLabel('chip_number').fill('1');
    expect(await sent()).toEqual({ way: 'chip', chip_number: '1' });
  });

  test('a box is sent as on if it is ticked', async () => {
    const box = (name: string, checked: boolean) => ({ type: 'checkbox', name, label: name, checked, ...field });
    await open(box('yes', true), box('no', false));
    expect(await sent()).toEqual({ yes: 'on' });
  });

  test('a tab asks for its form', async () => {
    const page = await under.open({ script: started }, ({ tab }) =>
      example(tab ? 'form-login-second-tab' : 'form-login-tabs'),
    );
    await page.getByRole('button', { name: 'Testbank Direkt', pressed: false }).click();
    await page.getByRole('button', { name: 'Testbank Direkt', pressed: true }).waitFor();
    expect(under.steps[1]).toEqual({ key: 'session-key', action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' });
  });
});

describe('images', () => {
  const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

  test.each([
    { data: png, src: `data:image/png;base64,${png}` },
    { data: `data:image/svg+xml;base64,${png}`, src: `data:image/png;base64,${png}` },
    { data: '/9j/4AAQ', src: 'data:image/jpeg;base64,/9j/4AAQ' },
    { data: 'R0lGODlh', src: 'data:image/gif;base64,R0lGODlh' },
    { data: 'UklGRhoA', src: 'data:image/webp;base64,UklGRhoA' },
    { data: 'data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=', src: null },
    { data: 'data:text/html,<script>alert(1)</script>', src: null },
    { data: 'https://tracker.example/pixel.png', src: null },
  ])('$data is shown as $src', async ({ data, src }) => {
    const page = await open({ type: 'image', data, label: 'QR-Code' });
    const image = page.getByRole('img', { name: 'QR-Code', includeHidden: true });
    await image.waitFor({ state: 'attached' });
    expect(await image.getAttribute('src')).toBe(src);
  });

  test('a captcha is typed in', async () => {
    const page = await open({ type: 'captcha', name: 'captcha', label: 'Zeichen', data: png, value: '', ...field });
    await page.getByLabel('Zeichen').fill('abc');
    expect(await sent()).toEqual({ captcha: 'abc' });
  });
});

describe('texts', () => {
  const help = (text: string) => ({ type: 'help_text', title: '', text });

  test('a link opens a new window that learns nothing', async () => {
    const page = await open(help('Mehr [dazu|link::https://bank.example/a?b=c].'));
    const link = page.getByRole('link', { name: 'dazu' });
    expect(await link.getAttribute('href')).toBe('https://bank.example/a?b=c');
    expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
  });

  test('a dialog opens, takes the focus, and gives it back', async () => {
    const page = await open(help('[Warum?|dialog::Darum.]'));
    await page.getByRole('button', { name: 'Warum?' }).press('Enter');
    await page.getByRole('dialog', { name: 'Warum?' }).getByText('Darum.').waitFor();
    await page.getByRole('button', { name: 'Schließen' }).press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Warum?');
  });

  test('a dialog stands at its place in a text, and beside a label, which names it', async () => {
    const sentence = 'I accept the [terms|dialog::All of them.] of the bank. [tooltip|Once.]';
    const page = await open(
      { type: 'help_text', title: '', text: sentence },
      { type: 'checkbox', name: 'terms', label: sentence, checked: false, ...field },
    );
    const read = (selector: string) =>
      page
        .locator(selector)
        .evaluate((node) =>
          [...node.childNodes].map((child) => (child.nodeName === '#text' ? child.textContent : child.nodeName)),
        );
    expect(await read('.xs2a-help > p')).toEqual([
      'I accept the ',
      'BUTTON',
      'DIALOG',
      ' of the bank. ',
      'BUTTON',
      'SPAN',
    ]);
    expect(await page.locator('label').textContent()).toBe('I accept the terms of the bank. ');
    expect(await read('.xs2a-checkbox')).toEqual(['INPUT', 'LABEL', 'BUTTON', 'DIALOG', 'BUTTON', 'SPAN', 'P']);
    await page.locator('.xs2a-checkbox').getByRole('button', { name: 'terms' }).click();
    expect(await page.getByRole('dialog', { name: 'terms' }).textContent()).toBe('All of them.Schließen');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    // Neither a dialog nor its end ticks the box.
    expect(await page.getByRole('checkbox').isChecked()).toBe(false);
  });

  test('a tooltip is the name of its button, and opens by the keyboard', async () => {
    const page = await open(text('pin', { label: 'PIN [tooltip|Vier Ziffern]' }));
    const tip = page.locator('.xs2a-tip');
    expect(await tip.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Vier Ziffern' }).press('Enter');
    expect(await tip.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    expect(await page.getByLabel('PIN', { exact: true }).count()).toBe(1);
  });
});

describe('fields', () => {
  test.each([
    { form: 'login', type: 'text', name: 'USER_NAME', want: ['username', null] },
    { form: 'login', type: 'password', name: 'USER_PIN', want: ['current-password', null] },
    { form: 'tan', type: 'text', name: 'tan', want: ['one-time-code', null] },
    { form: 'tan', type: 'text', name: 'tan', validation: 'required|digits:6', want: ['one-time-code', 'numeric'] },
    { form: 'bank', type: 'text', name: 'bank_code', want: ['off', null] },
    { form: 'other', type: 'text', name: 'holder', want: ['off', null] },
  ])('$name of $form is filled in as $want', async ({ form: name, type, validation = '', want, ...rest }) => {
    const other = { ...text('other'), type: 'password' };
    const page = await under.open({ script: started }, () =>
      form(name, [{ ...text(rest.name), type, validation }, other]),
    );
    const control = page.locator(`[name=${rest.name}]`);
    await control.waitFor();
    expect([await control.getAttribute('autocomplete'), await control.getAttribute('inputmode')]).toEqual(want);
  });

  test('the code of a second login is a one-time code', async () => {
    const page = await under.open({ script: started }, () => example('form-login-next-step'));
    expect(await page.getByLabel('Code').getAttribute('autocomplete')).toBe('one-time-code');
  });

  test.each([
    ['required', '', 'Bitte ausfüllen.'],
    ['between:4,40', '123', '4 bis 40 Zeichen.'],
    ['digits:6', '12345', '6 Ziffern.'],
    ['alpha_num', 'a b', 'Nur Buchstaben und Ziffern.'],
    ['max:3', 'abcd', 'Bitte prüfen.'],
  ])('a value that breaks %s is refused before it is sent, and has the focus', async (validation, value, message) => {
    const page = await open(text('first'), text('second', { validation }), text('third', { validation }));
    const control = page.getByLabel('second');
    await control.fill(value);
    await next();
    await page.getByText(message).first().waitFor();
    expect(await control.getAttribute('aria-invalid')).toBe('true');
    expect(
      await page.evaluate(
        'document.getElementById(document.activeElement.getAttribute("aria-describedby")).textContent',
      ),
    ).toBe(message);
    expect(await page.evaluate('document.activeElement.name')).toBe('second');
    expect(under.steps).toHaveLength(1);
  });

  test('the message of the API has the first invalid field', async () => {
    const answers = inTurn(example('form-login'), example('form-login-validation-failed'));
    const page = await under.open({ script: started }, answers);
    await page.getByLabel('Anmeldename').fill('a');
    await page.getByLabel('PIN', { exact: true }).fill('1234');
    await page.getByRole('checkbox').check();
    await page.getByRole('checkbox').press('Enter');
    await page.getByText('Bitte geben Sie Ihren Anmeldenamen ein.').waitFor();
    expect(await page.evaluate('document.activeElement.name')).toBe('USER_NAME');
    expect(await page.getByRole('alert').textContent()).toBe('Bitte prüfen Sie Ihre Eingaben.');
  });

  test.each([
    { option: true, pin: '1234', warns: true },
    { option: true, pin: '12345', warns: false },
    { option: true, pin: '', warns: false },
    { option: false, pin: '1234', warns: false },
  ])(
    'with validate-login-credentials $option, the password "$pin" is worth a warning: $warns',
    async ({ option, pin, warns }) => {
      const script = `xs2a.configure({ 'validate-login-credentials': ${option} }); ${started}`;
      const page = await under.open({ script }, () => example('form-login'));
      const control = page.getByLabel('PIN', { exact: true });
      await control.waitFor();
      await stopTime(page);
      await control.fill('x');
      await control.fill(pin);
      await control.blur();
      await page.clock.runFor(1_000);
      expect(await page.getByText('Passwort sehr kurz.').isVisible()).toBe(warns);
    },
  );
});

describe('a redirect', () => {
  test('opens the bank in a new window, and goes on when the bank user returns', async () => {
    const page = await open({
      type: 'redirect',
      name: 'bank',
      label: 'Zur Bank',
      url: 'https://bank.example/login',
      back: 'Andere Bank',
    });
    const link = page.getByRole('link', { name: 'Zur Bank' });
    expect(await link.getAttribute('href')).toBe('https://bank.example/login');
    await link.evaluate((node) => node.addEventListener('click', (event) => event.preventDefault()));
    await link.click();
    expect(under.steps).toHaveLength(1);
    await page.evaluate('window.dispatchEvent(new Event("focus"))');
    await page.getByText('Abgeschlossen.').waitFor();
    expect(under.steps[1]).toEqual({ key: 'session-key' });
  });

  test('has its own way back, and can be left without the window', async () => {
    const redirect = { type: 'redirect', name: 'bank', label: 'Zur Bank', url: 'https://bank.example/' };
    const answers = inTurn(
      form('login', [text('a')]),
      form('tan', [{ ...redirect, back: 'Andere Bank' }]),
      form('tan', [redirect]),
      finish,
    );
    const page = await under.open({ script: started }, answers);
    await next();
    expect(await page.getByRole('button', { name: 'Zurück' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Andere Bank' }).click();
    await page.getByRole('button', { name: 'Andere Bank' }).waitFor({ state: 'detached' });
    expect(under.steps[2]).toEqual({ key: 'session-key', action: 'back' });
    await next();
    await page.getByText('Abgeschlossen.').waitFor();
  });
});
