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

/** An acknowledgement that has expired, or that names no change, is an error. */
export function checkAcknowledged(situation: Acknowledged, changes: readonly Change[]): Finding[] {
  const { contract, acknowledged, today } = situation;
  return acknowledged.flatMap(({ id, expires }): Finding[] => {
    const change = changes.find((candidate) => candidate.id === id);
    const finding = { level: 'error' as const, place: contract.paths.acknowledged };
    if (change === undefined) {
      const message = `${id} acknowledges no change of the contract`;
      return [{ ...finding, message, repair: 'Remove the entry.', changes: [] }];
    }
    if (expires >= today) return [];
    const message = `${id} has expired on ${expires}`;
    const repair = 'Take the change back, or release it as a major; with good reason, choose a later day.';
    return [{ ...finding, message, repair, changes: [change] }];
  });
}
