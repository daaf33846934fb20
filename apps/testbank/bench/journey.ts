/** A year in one call: every bank connection is synced 365 times. */

import { createControl } from '@xs2a/testbank/control';
import { toBenchmarkRow } from '@xs2a/tools-lib';
import { withTestbank } from './servers.ts';

const connections = 100;
const days = 365;
const rounds = 3;

export async function benchJourney(): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await withTestbank(({ url }) => travel(url)));
  const name = `testbank, ${days} days of travel with ${connections} connections`;
  console.log(toBenchmarkRow(name, times, { value: 20, unit: ' s', digits: 1 }));
}

/** @returns seconds */
async function travel(url: string): Promise<number> {
  const control = createControl({ url });
  for (let count = 0; count < connections; count++) {
    const parameters = { sync_mode: 'full' };
    await control.createFinishedSession({ product: 'connection', user_name: `person.${count}`, parameters });
  }
  const started = performance.now();
  await control.travel({ days });
  return (performance.now() - started) / 1000;
}
