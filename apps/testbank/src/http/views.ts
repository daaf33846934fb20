import type { HttpRequest } from '@xs2a/server';

/**
 * Whether a view of the cockpit reads what it shows. It does so every second: logged requests of the user would be lost
 * among its own, and faults would meet it.
 */
export function isOfView({ headers }: Pick<HttpRequest, 'headers'>): boolean {
  return headers['x-testbank-view'] !== undefined;
}
