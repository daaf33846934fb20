/** What the lines of the diagrams mean that several of them have. */
import { expect } from 'vitest';
import type { Scene } from './scene.ts';
import type { Step } from './sequence.ts';

/** What the bank user fills in, by the names of the forms. */
export const answersTo: Readonly<Record<string, object>> = {
  bank: { country_id: 'DE', bank_code: '88888888' },
  login: { USER_NAME: 'hartmut.mustermann', USER_PIN: 'accounts', privacy_policy: true },
  account: { account: '0' },
  tan: { tan: '123456' },
};

export const risk = {
  check_days: 90,
  xs2a_balance_overview: {},
  xs2a_chargeback_check: {},
  xs2a_account_snapshot: { days: 90 },
  xs2a_fact_sheet: { limit_turnover_days: 365 },
};

export const payment = {
  amount: '49.90',
  currency_id: 'EUR',
  purpose: 'Order 4711',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
};

/** Requests of your server, whose lines name method and address. */
export function requests(scene: Scene, bodies: Readonly<Record<string, object>>): (text: string) => Step | undefined {
  return (text) => {
    const [, address] = /^S->>X: ([A-Z]+ \S+)$/.exec(text) ?? [];
    if (address === undefined) return undefined;
    return async () => {
      await scene.send(address, bodies[address]);
      expect(scene.answer.status, `${address}: ${JSON.stringify(scene.answer.body)}`).toBeLessThan(300);
    };
  };
}

/** The session, as the Testbank knows it. */
export async function sessionOf({ testbank }: Scene) {
  const [session] = (await testbank.control.listSessions()).sessions;
  if (session === undefined) throw new Error('There is no session.');
  return session;
}

/** Your server has received one event, and it is about the transaction of the diagram. */
export async function expectEvent(scene: Scene, type: string): Promise<Scene['events'][number]> {
  await scene.testbank.control.travel({ milliseconds: 0 });
  const [event, ...more] = scene.events.splice(0);
  expect([event?.type, more]).toEqual([type, []]);
  return event as Scene['events'][number];
}

/** A file in each of the formats that a line names: `PDF, CSV or JSON`. */
export async function expectFormats(scene: Scene, formats: readonly string[]): Promise<void> {
  const { operation } = scene.answer;
  const address = { downloadAccountSnapshot: 'GET …/accountSnapshot', downloadFactSheet: 'GET …/factSheet' }[operation];
  for (const format of formats) {
    await scene.send(address ?? operation, undefined, `?format=${format.toLowerCase()}`);
    expect([scene.answer.status, scene.answer.type]).toEqual([200, expect.stringContaining(format.toLowerCase())]);
  }
}

/** What happens to your server, whoever shows the forms. */
export function serverSteps(scene: Scene): Record<string, Step> {
  return {
    'X-->>S: key, transaction': async () => {
      expect(scene.answer.body).toEqual({
        wizard_session_key: expect.stringMatching(/^\w{40}$/),
        transaction: expect.stringMatching(/^10001-x[rp]-/),
      });
    },
    'X->>S: transaction.created': async () => {
      await expectEvent(scene, 'transaction.created');
    },
  };
}

/** What your server gets of a risk. */
export function riskSteps(scene: Scene): Record<string, Step> {
  const checks = Object.keys(risk).filter((name) => name.startsWith('xs2a_'));
  return {
    'X-->>S: risk with results': async () => {
      expect(Object.keys(scene.answer.body)).toEqual(expect.arrayContaining(checks));
    },
    'X-->>S: PDF, CSV or JSON': () => expectFormats(scene, ['PDF', 'CSV', 'JSON']),
  };
}

/** What the page with the widget does. */
export function widgetSteps(scene: Scene): Record<string, Step> {
  let before = '';
  const name = () => scene.form.form.name;
  return {
    'S->>P: wizard session key': async () => {
      await scene.sendFromPage({});
      expect(name()).toBe('bank');
    },
    'loop bank, login, account': async (body) => {
      for (const form of ['bank', 'login', 'account']) {
        expect(name()).toBe(form);
        await body();
      }
    },
    'P->>X: answers': async () => {
      before = name();
      await scene.sendFromPage(answersTo[before] ?? {});
    },
    'X-->>P: next form': async () => {
      expect(scene.form.error).toEqual([]);
      expect(name()).not.toBe(before);
    },
    'X-->>P: finish callback': async () => {
      expect([name(), scene.form.error]).toEqual(['finish', []]);
      expect((await sessionOf(scene)).status).toBe('finished');
    },
  };
}
