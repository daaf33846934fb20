import type { Page } from '@xs2a/browser';

type Block = ReturnType<Page['locator']>;

/**
 * Looks at the first line of every block of code that the page shows, as if the mouse were on it.
 *
 * @param selector of the blocks
 * @returns what covers a first line, with the beginning of that line; nothing if no line is covered
 */
export async function coveredLines(page: Page, selector = 'main pre'): Promise<string[]> {
  const covered: string[] = [];
  for (const block of await page.locator(selector).filter({ visible: true }).all()) {
    await block.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await block.hover({ position: { x: 5, y: 5 }, force: true });
    const found = await coversOf(block);
    const [line = ''] = ((await block.textContent()) ?? '').trim().split('\n', 1);
    covered.push(...found.map((cover) => `${cover} covers ${line.slice(0, 40)}`));
  }
  return covered;
}

/** What covers the first line of a block, where the page is now. */
export function coversOf(block: Block): Promise<string[]> {
  return block.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const frame = element.getBoundingClientRect();
    let first: DOMRect | undefined;
    const covers = new Set<string>();
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? '';
      if (text.trim() === '') continue;
      range.selectNodeContents(texts.currentNode);
      for (const line of range.getClientRects()) {
        first ??= line;
        if (line.top > first.top + first.height / 2) return [...covers];
        const end = Math.min(line.right, frame.right, innerWidth) - 1;
        for (let x = Math.max(line.left, frame.left) + 1; x < end; x += 4) {
          const top = document.elementFromPoint(x, (line.top + line.bottom) / 2);
          if (top !== null && !element.contains(top)) covers.add(`${top.tagName.toLowerCase()}.${top.className}`);
        }
      }
    }
    return [...covers];
  });
}
