import { createXs2aClient } from '@xs2a/client';
import { createHandlers, signEvent, startClock } from '@xs2a/client/testing';
import { http } from 'msw';
import { setupServer } from 'msw/node';

// #region main
const server = setupServer(
  ...createHandlers(http, {
    answers: {
      getPayment: 'payment-pending', // the name of an example
      createRisk: { status: 503 },
      submitWizardStep: ['form-tan-approval-polling', 'form-finish'],
    },
  }),
);
server.listen();

const tested = createXs2aClient({ apiKey: 'any' });
const path = { payment_id: 'xp_irCumJEUY550DLe2' };
console.log((await tested.getPayment({ path }).orThrow()).payment_status);

// The clock stands still, and waits for answers before it advances.
const clock = startClock();
const wizard = await tested.openWizard('any');
const approval = wizard.poll();
await clock.advance(1000);
console.log((await approval).phase);
clock.stop();
server.close();

// Send it to your receiver.
const { body, headers } = await signEvent('transaction.created', 'secret');
console.log(JSON.parse(body).type, headers['x-payload-signature']);
// #endregion
