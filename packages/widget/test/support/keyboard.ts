import type { Page } from '@xs2a/browser';

/** Presses the tabulator until a field has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if ((await page.evaluate('document.activeElement.name')) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tabulator does not lead to the field ${name}.`);
}
