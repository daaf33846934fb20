/** The language of the forms, and of the widget's own texts. */
import { expect, test } from 'vitest';
import { example, form, text } from './support/answers.ts';
import { started, usePage } from './support/browser.ts';

const under = usePage();

test.each([
  ['de', 'Weiter', 'Abbrechen'],
  ['en', 'Continue', 'Cancel'],
  ['es', 'Continuar', 'Cancelar'],
])('lang("%s") asks for the form in this language, and returns it', async (language, next, abort) => {
  const page = await under.open({ script: `xs2a.configure({ language: 'es' }); ${started}` }, () =>
    example('form-login'),
  );
  await page.getByRole('button', { name: 'Continuar' }).waitFor();
  expect(await page.evaluate(`xs2a.lang('${language}')`)).toBe(language);
  await page.getByRole('button', { name: next, exact: true }).waitFor();
  await page.getByRole('button', { name: abort, exact: true }).waitFor();
  expect(await page.evaluate('xs2a.lang()')).toBe(language);
  expect(await page.locator('xs2a-wizard').getAttribute('lang')).toBe(language);
  const changes = under.steps.filter(({ action }) => action).map(({ language }) => language);
  expect(changes).toEqual(['es', language]);
});

test('without a choice, the language of the session stays', async () => {
  const page = await under.open({ script: started }, () => example('form-login'));
  await page.getByRole('button', { name: 'Weiter' }).waitFor();
  expect(await page.evaluate('xs2a.lang()')).toBe('de');
  expect(under.steps).toEqual([{ key: 'session-key' }]);
});

test.each(['en', 'en-GB'])('the container names the language, too: %s', async (lang) => {
  const html = `<div data-xs2a="session-key" lang="${lang}"></div>`;
  const page = await under.open({ html, script: started }, () => example('form-login'));
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  expect(under.steps.at(-1)).toEqual({ key: 'session-key', action: 'change-language', language: 'en' });
});

test.each(['account', 'tan'])('at the form %s the language cannot be changed any more', async (name) => {
  const page = await under.open({ script: started }, () => form(name, [text('field')]));
  await page.locator('form').waitFor();
  expect(await page.evaluate('xs2a.lang("en")')).toBe('de');
  expect((await under.calls()).at(-1)).toEqual(['error', 'tech_error', ['The language stays de.'], true]);
  expect(under.steps).toHaveLength(1);
  under.complaints.splice(0);
});

test('an unknown language is refused', async () => {
  const page = await under.open({ script: started }, () => example('form-login'));
  await page.locator('form').waitFor();
  expect(await page.evaluate('xs2a.lang("fr")')).toBe('de');
  expect(under.steps).toHaveLength(1);
  under.complaints.splice(0);
});

/** Takes the wizard off the page, and puts it there again. */
const moveWizard = `const wizard = document.querySelector('xs2a-wizard'); wizard.parentNode.append(wizard);`;

test('a wizard that is moved in the page asks for no language that nobody has chosen', async () => {
  const page = await under.open({ script: started }, () => example('form-login'));
  await page.locator('form[lang=de]').waitFor();
  await page.evaluate(moveWizard);
  await page.locator('form').waitFor();
  expect(under.steps).toEqual([{ key: 'session-key' }, { key: 'session-key' }]);
});

test('a wizard that is moved in the page keeps the language that was chosen', async () => {
  const page = await under.open({ script: started }, () => example('form-login'));
  await page.locator('form').waitFor();
  await page.evaluate(`xs2a.lang('en')`);
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await page.evaluate(moveWizard);
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  const change = { key: 'session-key', action: 'change-language', language: 'en' };
  expect(under.steps).toEqual([{ key: 'session-key' }, change, { key: 'session-key' }, change]);
});

test('a wizard that goes on after the login asks for no language', async () => {
  const script = `xs2a.configure({ language: 'es' }); ${started}`;
  const page = await under.open({ script }, () => form('tan', [text('tan')]));
  await page.locator('form[lang=es]').waitFor();
  expect(under.steps).toEqual([{ key: 'session-key' }]);
});
