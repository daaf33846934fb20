import type { TextlintRuleReporter } from '@textlint/types';

/** Column headings begin with a capital letter, like all headings. Code is written as it is. */
export default ((context) => ({
  Table(node) {
    for (const cell of node.children[0]?.children ?? []) {
      const [, before = '', letter] = /^([\s|]*)([a-zß-ÿ])/.exec(cell.raw) ?? [];
      if (letter === undefined) continue;
      const padding = context.locator.range([before.length, cell.raw.replace(/[\s|]+$/, '').length]);
      context.report(
        cell,
        new context.RuleError(`Begin the column heading with “${letter.toUpperCase()}”.`, { padding }),
      );
    }
  },
})) satisfies TextlintRuleReporter;
