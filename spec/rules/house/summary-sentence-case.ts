import { operations } from '../../reader/operations.ts';
import type { HouseRule } from '../rule.ts';

/** Names that keep their capital inside a sentence. */
const names = new Set(['Testbank', 'Wizard', 'Basic', 'German', 'Austrian']);

export default {
  reason: 'Summaries are the headings of the reference and the tooltips of clients, so they are written alike.',
  *check(contract) {
    for (const { path, node } of operations(contract)) {
      const summary = typeof node.summary === 'string' ? node.summary : '';
      const words = summary.split(/[\s(/-]+/).filter((word) => word !== '');
      const capital = words.slice(1).find((word) => /^[A-Z][a-z]+[.,)]?$/.test(word) && !names.has(word));
      const actual =
        summary === ''
          ? 'no summary'
          : !/^[A-Z]/.test(summary)
            ? `“${summary}”, which does not begin with a capital`
            : /[.!?:]$/.test(summary)
              ? `“${summary}”, which ends with “${summary.at(-1)}”`
              : capital
                ? `“${summary}”, with a capital in “${capital}”`
                : undefined;
      if (actual === undefined) continue;
      yield {
        path: 'summary' in node ? [...path, 'summary'] : path,
        actual,
        expected: 'sentence case without a full stop, like “List payments”',
        repair:
          summary === ''
            ? 'Add a summary.'
            : `Write “${sentenceCase(summary)}”; a proper name goes into rules/house/summary-sentence-case.ts.`,
      };
    }
  },
} satisfies HouseRule;

function sentenceCase(summary: string): string {
  const lower = summary
    .replace(/[.!?:]+$/, '')
    .replace(/(?<=[\s(/-])[A-Z][a-z]+\b/g, (word) => (names.has(word) ? word : word.toLowerCase()));
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
