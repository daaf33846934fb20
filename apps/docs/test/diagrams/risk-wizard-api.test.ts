/** The diagram of a risk with the Wizard-API, line by line. The bank user approves the login in the app of the bank. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawingOf } from '../../src/site/diagrams.ts';
import { readSequence } from '../../src/site/sequence.ts';
import { openScene, type Scene } from './scene.ts';
import { walkSequence } from './sequence.ts';
import { answersTo, requests, risk, riskSteps, serverSteps, sessionOf } from './steps.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene('2026-06-05T10:00:00Z');
});
afterAll(() => scene.close());

test('the Testbank does what the diagram of a risk with the Wizard-API says', async () => {
  const answers = { ...answersTo, login: { ...answersTo.login, USER_PIN: 'accounts,autosubmit' } };
  const name = () => scene.form.form.name;
  /** What your app has got from your server, and your server from your app. */
  let shown = '';
  let filled: object = {};

  await walkSequence(readSequence(drawingOf('risk-wizard-api').source), {
    steps: {
      ...serverSteps(scene),
      ...riskSteps(scene),
      'S->>X: POST /v1/wizard, key': () => scene.send('POST /v1/wizard'),
      'X-->>S: form bank': async () => expect(name()).toBe('bank'),
      'loop until the form finish': async (body) => {
        const forms = [];
        for (; name() !== 'finish'; await body()) forms.push(name());
        expect(forms).toEqual(['bank', 'login', 'account']);
      },
      'S->>A: form': async () => {
        shown = name();
        expect(scene.form.form.elements.length).toBeGreaterThan(0);
      },
      'A->>S: answers': async () => {
        filled = answers[shown as keyof typeof answers] ?? {};
        expect(filled).not.toEqual({});
      },
      'S->>X: POST /v1/wizard': () => scene.send('POST /v1/wizard', filled),
      'X->>B: log in, read': async () => {
        // The bank is asked as soon as it has the login.
        const { current_step, last_error } = await sessionOf(scene);
        expect([current_step === 'WizardLoginStep', last_error]).toEqual([shown === 'bank', '']);
      },
      'X-->>S: next form': async () => {
        expect([scene.answer.status, scene.form.error]).toEqual([200, []]);
        expect(name()).not.toBe(shown);
      },
      'opt polling.interval': async (body) => {
        while (scene.form.polling.interval) await body();
      },
      'S->>X: action poll': async () => {
        shown = name();
        const { transaction } = await sessionOf(scene);
        await scene.testbank.control.decideApproval({ session_id: transaction, decision: 'approved' });
        await scene.send('POST /v1/wizard', { action: 'poll' });
      },
    },
    otherwise: requests(scene, { 'POST /v1/risks': risk }),
  });
});
