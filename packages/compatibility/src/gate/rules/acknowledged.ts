/** Acknowledgements are about changes that exist, and do not last. */
import type { Change } from '../../policy/change.ts';
import type { Acknowledgement } from '../acknowledged.ts';
import type { Contract } from '../contract.ts';
import type { Finding } from '../finding.ts';

interface Acknowledged {
  contract: Contract;
  acknowledged: readonly Acknowledgement[];
  today: string;
}

/** An acknowledgement that has expired, or is about no change, is an error. */
export function checkAcknowledged(situation: Acknowledged, changes: readonly Change[]): Finding[] {
  const { contract, acknowledged, today } = situation;
  return acknowledged.flatMap(({ id, expires }): Finding[] => {
    const change = changes.find((one) => one.id === id);
    const finding = { level: 'error' as const, place: contract.paths.acknowledged };
    if (change === undefined) {
      const message = `${id} acknowledges no change of the contract`;
      return [{ ...finding, message, repair: 'Remove the entry.', changes: [] }];
    }
    if (expires >= today) return [];
    const message = `${id} has expired on ${expires}`;
    const repair = 'Take the change back or release it as what it is; with good reason, choose a later day.';
    return [{ ...finding, message, repair, changes: [change] }];
  });
}
