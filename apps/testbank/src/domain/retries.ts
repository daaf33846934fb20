/** When a webhook is sent again: reference, sections "Events and Webhook" and "Bank connection events". */

/** Tries of the events of bank accounts, and of all others. */
const tries = { bankAccounts: 30, others: 40 };

/** Seconds between the first tries: the fifth is made within the first minute. */
const firstPauses = [5, 10, 15, 25];

const firstLongPause = 120;
const growth = 1.5;
const longestPause = 6 * 3600;

/** How many tries an event of this type has. */
export function mostTries(eventType: string): number {
  return eventType.startsWith('bank_accounts.') ? tries.bankAccounts : tries.others;
}

/**
 * How long to wait after so many tries that have failed.
 *
 * @returns milliseconds; `undefined` after the last try
 */
export function pauseAfter(triesMade: number, eventType: string): number | undefined {
  if (triesMade >= mostTries(eventType)) return undefined;
  const first = firstPauses[triesMade - 1];
  const seconds =
    first ?? Math.min(longestPause, Math.round(firstLongPause * growth ** (triesMade - 1 - firstPauses.length)));
  return seconds * 1000;
}
