import { readFileSync } from 'node:fs';
import { lint } from '../../src/lint.ts';
import { textsOfPage } from '../../src/texts/page.ts';

/** What a rule finds in the page of its folder: lines and words. Each finding says what to write instead. */
export async function findingsIn(
  rule: string,
  page: 'failing' | 'passing',
): Promise<{ line: number; found: string }[]> {
  const path = `${rule}/${page}.md`;
  const findings = await lint(textsOfPage(path, readFileSync(new URL(path, import.meta.url), 'utf8')), [rule]);
  return findings.map(({ line, found, repair }) => {
    if (!/^[A-Z].*\.$/.test(repair)) throw new Error(`The rule ${rule} does not say what to write: "${repair}"`);
    return { line, found };
  });
}
