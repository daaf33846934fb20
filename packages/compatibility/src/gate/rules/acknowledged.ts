/** An acknowledgement names a change that exists, and expires. */
import type { Change } from '../../policy/change.ts';
import type { Acknowledgement } from '../acknowledged.ts';
import type { Contract } from '../contract.ts';
import type { Finding } from '../finding.ts';

interface Acknowledged {
  contract: Contract;
  acknowledged: readonly Acknowledgement[];
  today: string;
}

/** How far ahead an acknowledgement may end: what is still right then is acknowledged again. */
const maxDays = 90;

/** An acknowledgement that has expired, ends too far ahead, or names no change, is an error. */
export function checkAcknowledged(situation: Acknowledged, changes: readonly Change[]): Finding[] {
  const { contract, acknowledged, today } = situation;
  return acknowledged.flatMap(({ id, expires }): Finding[] => {
    const change = changes.find((candidate) => candidate.id === id);
    const finding = { level: 'error' as const, place: contract.paths.acknowledged };
    if (change === undefined) {
      const message = `${id} acknowledges no change of the contract`;
      return [{ ...finding, message, repair: 'Remove the entry.', changes: [] }];
    }
    const last = daysAfter(today, maxDays);
    if (expires > last) {
      const message = `${id} expires on ${expires}, more than ${maxDays} days from today`;
      return [{ ...finding, message, repair: `Choose a day up to ${last}.`, changes: [change] }];
    }
    if (expires >= today) return [];
    const message = `${id} has expired on ${expires}`;
    const repair = 'Undo the change, or release it as a major; with good reason, choose a later day.';
    return [{ ...finding, message, repair, changes: [change] }];
  });
}

/** A day, `YYYY-MM-DD`, some days later. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
