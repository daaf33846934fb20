/** Resident memory while 100,000 wizard sessions are created, opened and finished. */
import { residentMb, row, type Server } from '@xs2a/tools-bench';
import { callerOf } from './caller.ts';
import { withTestbank } from './servers.ts';

const sessions = 100_000;
const workers = 20;

export async function benchSessions(): Promise<void> {
  await withTestbank(async (testbank) => {
    await walk(testbank, sessions / 2);
    const half = await residentMb(testbank.pid);
    await walk(testbank, sessions / 2);
    const whole = await residentMb(testbank.pid);
    row('testbank, resident after 100,000 wizard sessions', `${whole.toFixed(0)} MB`, '300 MB', whole <= 300);
    const growth = whole - half;
    row('testbank, growth in the second half of them', `${Math.round(growth) || 0} MB`, '20 MB', growth <= 20);
  });
}

/** Creates as many verifications, and walks through their wizard. */
async function walk({ url }: Server, count: number): Promise<void> {
  const call = callerOf(url);
  const started = performance.now();
  let left = count;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      const body = { bank_code: '88888888', country_id: 'DE' };
      const { wizard_session_key: key } = await call('POST', '/v1/verifications', body);
      await call('POST', '/v1/wizard', { key });
      const login = { USER_NAME: `person.${left}`, USER_PIN: 'no-turnovers', privacy_policy: true };
      const { form } = await call('POST', '/v1/wizard', { key, ...login });
      if ((form as { name?: string } | null)?.name !== 'finish') throw new Error('A session has not finished.');
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  const perSecond = (count * 1000) / (performance.now() - started);
  console.error(`${count} wizard sessions: ${Math.round(perSecond)}/s`);
}
