/** Which of its documented statuses an operation answers to a good request, and to a bad one. */
import type { Operation } from '@xs2a/contract';
import type { Case } from '../types.ts';

/**
 * What answers a good request, as a case expects it: any success, and a redirection that is documented. An operation that
 * documents neither may answer either, by its `default`, or only what it documents.
 */
export function successes({ responses }: Operation): string[] {
  const documented = responses.map(({ status }) => status.toUpperCase());
  // 304 answers conditional requests, of which none is sent.
  const redirections = documented.filter((status) => /^3/.test(status) && status !== '304');
  if (documented.some((status) => status.startsWith('2'))) return ['2XX', ...redirections];
  if (redirections.length > 0) return redirections;
  return documented.includes('DEFAULT') ? ['2XX', '3XX'] : documented;
}

/** Whether a case expects its request to be taken. */
export function isAccepted({ expect }: Pick<Case, 'expect'>): boolean {
  return expect.some((status) => /^[23]/.test(status));
}

/** The documented statuses by which an operation refuses a bad request. */
export function refusals({ responses }: Operation): string[] {
  const documented = responses.map(({ status }) => status.toUpperCase());
  const preciseStatuses = ['422', '400'].filter((status) => documented.includes(status));
  if (preciseStatuses.length > 0) return preciseStatuses;
  return documented.includes('4XX') || documented.includes('DEFAULT') ? ['4XX'] : [];
}

export function documents(operation: Operation, status: string): boolean {
  return operation.responses.some((response) => response.status === status);
}
