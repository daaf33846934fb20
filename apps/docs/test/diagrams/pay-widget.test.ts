/** The diagram of a payment with the widget, line by line, to each of its ends. */
import { expect, test } from 'vitest';
import { drawingOf } from '../../src/site/diagrams.ts';
import { readSequence } from '../../src/site/sequence.ts';
import { openScene } from './scene.ts';
import { walkSequence } from './sequence.ts';
import { answersTo, expectEvent, payment, requests, serverSteps, sessionOf, widgetSteps } from './steps.ts';

test.each([
  { branch: 'alt the money is there', status: 'RECEIVED' },
  { branch: 'else it is not', status: 'LOSS' },
])('the Testbank does what the diagram of a payment says: $branch', async ({ branch, status }) => {
  const scene = await openScene('2026-06-05T10:00:00Z');
  const { control } = scene.testbank;
  const name = () => scene.form.form.name;

  await walkSequence(readSequence(drawingOf('pay-widget').source), {
    branch,
    steps: {
      ...serverSteps(scene),
      ...widgetSteps(scene),
      'X->>B: log in': async () => {
        const { steps, status } = await sessionOf(scene);
        expect([steps.map(({ form }) => form), status]).toEqual([['bank', 'login', 'account', 'tan'], 'running']);
      },
      'X-->>P: form tan': async () => expect(name()).toBe('tan'),
      'P->>X: TAN': async () => {
        expect((await control.listTurnovers()).turnovers).toEqual([]);
        await scene.sendFromPage(answersTo.tan ?? {});
      },
      'X->>B: TAN, transfer': async () => {
        expect((await control.listTurnovers()).turnovers).toMatchObject([
          { amount: -4990, counter_holder: payment.recipient_holder },
        ]);
      },
      'X-->>S: payment (NONE)': async () => {
        expect(scene.answer.body).toMatchObject({ object: 'xs2a_payment', payment_status: 'NONE' });
      },
      'Note over S: days later, statement': async () => {
        const { now } = await control.travel({ days: 3 });
        const [transfer] = (await control.listTurnovers()).turnovers;
        expect(transfer?.booked_on?.localeCompare(now.slice(0, 10))).toBeLessThanOrEqual(0);
      },
      'X->>S: transaction.updated': async () => {
        expect(await expectEvent(scene, 'transaction.updated')).toMatchObject({ data: { payment_status: status } });
      },
    },
    otherwise: requests(scene, { 'POST /v1/payments': payment }),
  });
  await scene.close();
});
