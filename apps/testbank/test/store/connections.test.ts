import { expect, it } from 'vitest';
import { connectionLimits, shareConnections } from '../../src/store/connections.ts';

it.each([
  { total: connectionLimits.least, want: { store: 2, queue: 1 } },
  { total: 7, want: { store: 4, queue: 2 } },
  { total: connectionLimits.usual, want: { store: 10, queue: 4 } },
  { total: connectionLimits.most, want: { store: 995, queue: 4 } },
])('of $total connections, one hears of new jobs, and the others are shared', ({ total, want }) => {
  const shares = shareConnections(total);
  expect(shares).toEqual(want);
  expect(shares.store + shares.queue + 1).toBe(total);
});
