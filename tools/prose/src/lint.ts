import { TextlintKernel } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import { rules as all } from './rules/index.ts';
import type { Text } from './texts/text.ts';

/** A place that breaks a rule. */
export interface Finding {
  file: string;
  line: number;
  rule: string;
  /** What is written there. */
  found: string;
  /** What to write instead. */
  repair: string;
}

const kernel = new TextlintKernel();
const plugins = [{ pluginId: 'markdown', plugin: markdown.default }];

/**
 * Checks texts with the rules.
 *
 * @param names of the rules; without any, all are used
 * @returns the findings, in the order of the texts
 */
export async function lint(texts: readonly Text[], names: readonly string[] = Object.keys(all)): Promise<Finding[]> {
  const rules = Object.entries(all).flatMap(([ruleId, rule]) => (names.includes(ruleId) ? [{ ruleId, rule }] : []));
  const findings: Finding[] = [];
  for (const { file, markdown: text, line, keepsLines } of texts) {
    const { messages } = await kernel.lintText(text, { ext: '.md', plugins, rules });
    for (const { ruleId: rule, message: repair, range, loc } of messages) {
      const found = text.slice(...range).replace(/\s+/g, ' ');
      findings.push({ file, line: keepsLines ? line + loc.start.line - 1 : line, rule, found, repair });
    }
  }
  return findings;
}
