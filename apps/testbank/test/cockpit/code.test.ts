import { describe, expect, it } from 'vitest';
import { balancesByDay, ticksFor } from '../../src/cockpit/browser/balance.js';
import { toCurl, toTypeScript } from '../../src/cockpit/browser/code.js';

describe('a request as code', () => {
  const body = { purpose: `Joe's "order"`, amount: 10, xs2a_balance_overview: {}, filters: ['rent', 'child-benefit'] };

  it('is a command that a shell reads as one body', () => {
    expect(toCurl('POST', 'http://127.0.0.1:4020/v1/payments', body, 'XS2A_API_KEY')).toBe(
      `curl -u "api:$XS2A_API_KEY" 'http://127.0.0.1:4020/v1/payments' \\\n` +
        `  -H 'Content-Type: application/json' \\\n` +
        `  -d '{"purpose":"Joe'\\''s \\"order\\"","amount":10,"xs2a_balance_overview":{},"filters":["rent","child-benefit"]}'`,
    );
    expect(toCurl('PUT', 'http://x', {}, 'XS2A_ACCESS_TOKEN')).toContain(
      `curl -X PUT -u "api:$XS2A_ACCESS_TOKEN" 'http://x'`,
    );
  });

  it('is a program whose body is the same', () => {
    const program = toTypeScript('createPayment', 'http://x', body, 'apiKey', 'XS2A_API_KEY');
    const literal = /body: ([\s\S]*),\n {2}\}\)/.exec(program)?.[1];
    expect(new Function(`return ${literal}`)()).toEqual(body);
    expect(program).toContain("apiKey: process.env.XS2A_API_KEY ?? ''");
    expect(program).toContain("purpose: 'Joe\\'s \"order\"'");
  });
});

describe('the balance by day', () => {
  const turnover = (booking_date: string, amount: number, more = {}) => ({
    booking_date: `${booking_date}T00:00:00Z`,
    amount,
    prebooked: false,
    canceled: false,
    ...more,
  });

  it('is counted back from the balance of today, to the cent', () => {
    const turnovers = [
      turnover('2026-01-31', -0.1),
      turnover('2026-01-31', -0.2),
      turnover('2026-01-02', 5),
      turnover('2026-01-30', 900, { prebooked: true }),
      turnover('2026-01-29', 900, { canceled: true }),
    ];
    expect(balancesByDay(10, turnovers)).toEqual([
      { day: '2026-01-02', balance: 10.3 },
      { day: '2026-01-31', balance: 10 },
    ]);
    expect(balancesByDay(10, [])).toEqual([]);
  });

  it.each([
    [
      [1000, 3400],
      [0, 1000, 2000, 3000, 4000],
    ],
    [
      [-500, 300],
      [-600, -400, -200, 0, 200, 400],
    ],
    [[0], [0, 0.5, 1]],
  ])('the axis of %j has the amounts %j', (values, ticks) => {
    expect(ticksFor(values)).toEqual(ticks);
  });
});
