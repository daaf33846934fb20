import { expect, it } from 'vitest';
import { createTestbank } from '../../src/testbank.ts';
import { startReceiver } from './receiver.ts';

it('a receiver that takes longer than ten seconds has failed, and gets the next try', async () => {
  const testbank = await createTestbank();
  const { control } = testbank;
  const { url, received, close } = await startReceiver((response, number) => {
    if (number > 1) response.end();
  });
  // The ten seconds of the receiver are real ones, in which the next try would become due.
  await control.freezeClock();
  await control.createWebhook({ url });
  await control.createFinishedSession({ product: 'verification' });
  await control.travel({ milliseconds: 0 });
  const [delivery] = (await control.listDeliveries({})).deliveries;
  expect(delivery).toMatchObject({ status: 'pending', attempts: 1, last_attempt: { answer: null } });
  expect(delivery?.last_attempt?.reason).toBe('The receiver took longer than 10000 ms.');
  await control.travel({ minutes: 1 });
  expect((await control.listDeliveries({})).deliveries).toMatchObject([{ status: 'delivered', attempts: 2 }]);
  expect(received).toHaveLength(2);
  await testbank.close();
  await close();
});
