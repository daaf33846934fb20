import type { JsonObject, Path } from '../../reader/json.ts';
import { methods } from '../../reader/operations.ts';
import type { Finding, HouseRule } from '../rule.ts';
import { texts } from '../texts.ts';

const phrases: [RegExp, string][] = [
  [/\bthis endpoint\b|^this (operation|call|method)\b/i, 'Begin with what the caller gets: “Returns …”, “Starts …”.'],
  [/\ballows? (you|the (user|caller|client)) to\b/i, 'Say what happens, not what is allowed: “Deletes …”.'],
  [/\bplease\b/i, 'Leave out “please”.'],
  [/\b(TODO|FIXME|TBD)\b/, 'Write what is missing.'],
  [/[^\s] {2,}\S|[ \t]$/, 'Remove the superfluous space.'],
];

export default {
  reason: 'Descriptions say in the present tense what the caller gets; filler hides the facts.',
  *check(contract) {
    for (const { keyword, text, owner, ownerPath } of texts(contract)) {
      if (keyword === 'description') yield* style(owner, text, ownerPath);
    }
  },
} satisfies HouseRule;

function* style(node: JsonObject, description: string, owner: Path): Generator<Finding> {
  const path = [...owner, 'description'];
  const isOperation = (methods as readonly unknown[]).includes(owner.at(-1)) && 'responses' in node;
  if (isOperation && /^The\b/.test(description)) {
    yield {
      path,
      actual: `“${description.slice(0, 40)}…”`,
      expected: 'a description that begins with a verb in the present tense, not with “The”',
      repair: 'Begin with what the caller gets: “Returns …”, “Starts …”.',
    };
  }
  const [start] = description;
  const end = description.trimEnd().at(-1);
  if (!/^[A-Z0-9`"“]/.test(description) || !/[.:!?)|`*"”]$/.test(description.trimEnd())) {
    yield {
      path,
      actual: `a text that begins with “${start}” and ends with “${end}”`,
      expected: 'sentences, from a capital to a full stop',
      repair: 'Write at least one whole sentence.',
    };
  }
  for (const [phrase, repair] of phrases) {
    const match = phrase.exec(description);
    if (!match) continue;
    yield {
      path,
      actual: `“${match[0].trim() || 'a space at the end'}” in “${description.slice(Math.max(0, match.index - 20), match.index + 30).trim()}”`,
      expected: 'present tense, active, about what the caller gets',
      repair,
    };
  }
}
