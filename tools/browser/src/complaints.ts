import type { ConsoleMessage, Page } from 'playwright-core';

/**
 * Notes the errors and warnings of a page on its console, and its exceptions that nothing catches.
 *
 * @param complaints list that they are added to
 * @param isExpected whether to leave a message of the console out; by default, all are noted
 */
export function noteComplaints(
  page: Page,
  complaints: string[],
  isExpected: (message: ConsoleMessage) => boolean = () => false,
): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !isExpected(message)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
}
