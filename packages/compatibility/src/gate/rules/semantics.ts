/** `Semantics: unchanged` covers the descriptions that it lists, and each of them has changed. */
import type { Assurance } from '../../policy/assurance.ts';
import type { Change } from '../../policy/change.ts';
import { type Changeset, naming } from '../changesets.ts';
import type { Contract } from '../contract.ts';
import type { Finding } from '../finding.ts';

const repair = 'Run the command `semantics`, which writes the list.';

/** A statement without a list, or with an entry that covers no change of a description, is an error. */
export function checkSemantics(
  contract: Contract,
  changesets: readonly Changeset[],
  changes: readonly Change[],
): Finding[] {
  const reworded = changes.filter(({ rule }) => rule === 'description-changed');
  const named = new Set(naming(contract.name, changesets));
  return changesets.flatMap((changeset): Finding[] => {
    const { file: place, assurances } = changeset;
    if (assurances === undefined) return [];
    const finding = { level: 'error' as const, place, changes: [] };
    if (!named.has(changeset)) {
      const message = `states \`Semantics: unchanged\`, and does not name ${contract.name}`;
      return [{ ...finding, message, repair: `Name ${contract.name}, or remove the line.` }];
    }
    if (assurances.length === 0) {
      return [{ ...finding, message: 'states `Semantics: unchanged`, and lists no description', repair }];
    }
    return assurances
      .map((assurance) => problemOf(assurance, reworded))
      .filter((problem) => problem !== undefined)
      .map((message) => ({ ...finding, message, repair }));
  });
}

function problemOf({ pointer, id }: Assurance, reworded: readonly Change[]): string | undefined {
  const change = reworded.find((candidate) => candidate.pointer === pointer);
  if (change === undefined) return `lists ${pointer}, where no description has changed`;
  if (id !== undefined && id !== change.id) return `lists ${pointer}, whose description has changed again`;
  return undefined;
}
