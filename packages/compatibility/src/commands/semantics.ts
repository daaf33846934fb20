/** `xs2a-compat semantics`: lists the descriptions that a changeset states to mean the same. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { diff } from '../diff.ts';
import { type Changeset, naming, readPending } from '../gate/changesets.ts';
import { readContract } from '../gate/contract.ts';
import { withAssurances } from '../gate/semantics.ts';
import { shorten } from '../input/names.ts';
import type { Assurance } from '../policy/assurance.ts';
import type { Change } from '../policy/change.ts';
import { code } from '../report/markdown.ts';
import { type Command, type Io, repositoryOptions, UsageError } from './command.ts';

const help = `Lists the descriptions of fields that were reworded since the last release, in a changeset. The changeset states
that they have the same meaning as before.

Usage: xs2a-compat semantics [<changeset>] [options]

  <changeset>             changeset to add new entries to; needed if several have the line "Semantics: unchanged"
  --spec <folder>         folder of the contract's package (default: spec)
  --changesets <folder>   folder of the pending changesets (default: .changeset)
  --help                  print this text

Write the line "Semantics: unchanged" into a changeset of the contract, run the command, and read the list. A reworded
description that is not listed is a breaking change. Each entry contains the pointer of a description and the fingerprint
of its change. If you change a description again, run the command again.

Exit codes: 0 if every reworded description is listed, 1 if the command does not know which changeset to add them to, 2
if a file cannot be read.
`;

export const semanticsCommand: Command = {
  summary: 'list the reworded descriptions that have the same meaning',
  help,
  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: repositoryOptions,
    });
    const [target, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`expected one changeset, found ${positionals.length}`);
    const { name, bundle, baseline } = await readContract(resolve(io.folder, values.spec));
    const pending = naming(name, await readPending(resolve(io.folder, values.changesets)));
    const stating = pending.filter(({ assurances }) => assurances !== undefined);
    const named = target === undefined ? undefined : changesetOf(stating, target);
    const { changes } = diff(baseline ?? bundle, bundle);
    const reworded = changes.filter(({ rule }) => rule === 'description-changed');
    const missing = reworded.filter((change) => !stating.some(({ assurances = [] }) => covers(assurances, change)));
    const taker = missing.length === 0 ? undefined : (named ?? takerOf(stating));
    if (missing.length > 0 && taker === undefined) return refuse(missing, stating, name, io);
    for (const changeset of stating) {
      const added = changeset === taker ? missing : [];
      const listed = reworded.filter((change) => covers(changeset.assurances ?? [], change) || added.includes(change));
      await rewrite(changeset, listed);
      if (added.length > 0) show(added, `Added to ${shorten(changeset.file, io.folder)}:`, io);
    }
    io.print(`Reworded descriptions: ${reworded.length}, all listed.`);
    return 0;
  },
};

function covers(assurances: readonly Assurance[], { pointer, id }: Change): boolean {
  return assurances.some((entry) => entry.pointer === pointer && (entry.id === undefined || entry.id === id));
}

/** @throws UsageError if no changeset has this name and the statement */
function changesetOf(stating: readonly Changeset[], name: string): Changeset {
  const named = stating.find(({ file }) => basename(file, '.md') === basename(name, '.md'));
  if (named === undefined) throw new UsageError(`no changeset "${name}" has the line "Semantics: unchanged"`);
  return named;
}

/** The changeset that gets new entries if none is named: the only one, or the only one whose list is empty. */
function takerOf(stating: readonly Changeset[]): Changeset | undefined {
  const empty = stating.filter(({ assurances = [] }) => assurances.length === 0);
  return [stating, empty].find(({ length }) => length === 1)?.[0];
}

async function rewrite({ file }: Changeset, listed: readonly Change[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const entries = listed.map(({ pointer, id }) => ({ pointer, id })).sort((a, b) => (a.pointer < b.pointer ? -1 : 1));
  const newText = withAssurances(text, entries);
  if (newText !== text) await writeFile(file, newText);
}

function refuse(missing: readonly Change[], stating: readonly Changeset[], name: string, io: Io): number {
  show(missing, 'Reworded, and not listed:', io);
  const repair =
    stating.length === 0
      ? `If each means the same as before, write the line "Semantics: unchanged" into a changeset of ${name}, and run the command again.`
      : `Several changesets have the line "Semantics: unchanged". Name the one that takes these: xs2a-compat semantics <changeset>`;
  io.printError(repair);
  return 1;
}

function show(changes: readonly Change[], title: string, { print }: Io): void {
  print(title);
  for (const { pointer, before, after } of changes) {
    print(`  ${pointer}\n    before: ${code(before)}\n    after:  ${code(after)}`);
  }
}
