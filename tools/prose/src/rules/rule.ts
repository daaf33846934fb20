import type { AnyTxtNode, TxtNode } from '@textlint/ast-node-types';
import type { TextlintRuleContext, TextlintRuleReporter } from '@textlint/types';
import { plainText } from './plain.ts';

/** A place in the plain text of a node, and what to write there instead. */
export interface Fault {
  index: number;
  length: number;
  repair: string;
}

/** A phrase that is always wrong, and what to write instead. */
export interface Phrase {
  /** With the flag `g`; of groups, only named ones are of use. */
  pattern: RegExp;
  repair: string;
}

/** Kinds of nodes whose texts are read. */
export type Place = 'Paragraph' | 'Header' | 'TableCell';

const everywhere: Place[] = ['Paragraph', 'Header', 'TableCell'];

/**
 * A rule of textlint about texts without their markup.
 *
 * @param check finds the faults of a text
 * @param places where the rule holds
 */
export function textRule(
  check: (plain: string, node: TxtNode) => Iterable<Fault>,
  places: readonly Place[] = everywhere,
): TextlintRuleReporter {
  return (context) => {
    const look = (node: AnyTxtNode) => report(context, node, check(plainText(node as TxtNode), node as TxtNode));
    return Object.fromEntries(places.map((place) => [place, look]));
  };
}

/** A rule that finds phrases. */
export function phraseRule(phrases: readonly Phrase[], places: readonly Place[] = everywhere): TextlintRuleReporter {
  return textRule(function* (plain) {
    for (const { pattern, repair } of phrases) {
      for (const { 0: found, index } of plain.matchAll(pattern)) yield { index, length: found.length, repair };
    }
  }, places);
}

function report(context: TextlintRuleContext, node: AnyTxtNode, faults: Iterable<Fault>): void {
  for (const { index, length, repair } of faults) {
    const padding = context.locator.range([index, index + length]);
    context.report(node, new context.RuleError(repair, { padding }));
  }
}
