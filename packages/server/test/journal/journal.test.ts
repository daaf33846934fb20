import { redacted } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { Journal, type Received } from '../../src/journal/journal.ts';
import { validationFailed } from '../../src/problem.ts';

function received(more: Partial<Received> = {}): Received {
  const { operationId, documented, example, body } = {} as Partial<Received>;
  return {
    at: '2026-01-02T03:04:05.678Z',
    method: 'GET',
    path: '/v1/version',
    search: '',
    headers: {},
    body,
    operationId,
    documented,
    status: 200,
    example,
    problem: undefined,
    durationMs: 1.2,
    ...more,
  };
}

function filled(count: number): Journal {
  const journal = new Journal();
  for (let index = 0; index < count; index++) journal.add(received());
  return journal;
}

const idsOf = (journal: Journal, since?: number) => journal.list(since).map(({ id }) => id);

describe('the journal', () => {
  it('lists the newest first', () => {
    expect(idsOf(filled(3))).toEqual([3, 2, 1]);
  });

  it('lists what is newer than a known id', () => {
    expect([idsOf(filled(3), 1), idsOf(filled(3), 3)]).toEqual([[3, 2], []]);
  });

  it('forgets all but the last 200', () => {
    const ids = idsOf(filled(1234));
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, 1234, 1035]);
  });

  it('continues its ids after it was cleared', () => {
    const journal = filled(3);
    journal.clear();
    journal.add(received());
    expect(idsOf(journal)).toEqual([4]);
  });

  it('shows a request without its secrets', () => {
    const journal = new Journal();
    journal.add(
      received({
        headers: { authorization: 'Basic abc', accept: '*/*' },
        search: 'token=abc&page=2',
        body: { value: { key: 'abc', note: 'mine', bank_code: '1' }, size: 50 },
        documented: new Set(['key', 'bank_code']),
        operationId: 'submitWizardStep',
        example: 'form-bank',
      }),
    );
    expect(journal.list()).toEqual([
      {
        id: 1,
        at: '2026-01-02T03:04:05.678Z',
        method: 'GET',
        path: '/v1/version',
        operationId: 'submitWizardStep',
        status: 200,
        example: 'form-bank',
        refusal: null,
        duration_ms: 1.2,
        headers: { authorization: redacted, accept: '*/*' },
        query: { token: redacted, page: '2' },
        body: { key: redacted, note: redacted, bank_code: '1' },
      },
    ]);
  });

  it('shows why a request was refused, without its secrets', () => {
    const journal = new Journal();
    const problem = validationFailed({
      'pin.abc': ['The pin.abc field is unknown.'],
      page: ['The page must be number.'],
    });
    journal.add(received({ status: 422, problem }));
    expect(journal.list()[0]?.refusal).toEqual({
      message: 'Validation failed',
      errors: { 'pin.[redacted]': ['The pin.[redacted] field is unknown.'], page: ['The page must be number.'] },
      left_out: 0,
    });
  });

  it.each([
    [16_384, { page: '2' }],
    [16_385, '[16385 bytes, not kept]'],
  ])('shows of a body of %i bytes %j', (size, want) => {
    const journal = new Journal();
    journal.add(received({ body: { value: { page: '2' }, size }, documented: new Set(['page']) }));
    expect(journal.list()[0]?.body).toEqual(want);
  });
});
