/** `xs2a-compat check`: do the pending changesets tell the truth about the contract? */
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { readAcknowledged } from '../gate/acknowledged.ts';
import { readPending } from '../gate/changesets.ts';
import { check, type Situation, type Verdict } from '../gate/check.ts';
import { pathsOf, readContract } from '../gate/contract.ts';
import { toText } from '../gate/finding.ts';
import { readPackages } from '../gate/packages.ts';
import { type Command, UsageError } from './command.ts';

const help = `Compares the built bundle of a contract with its last release, and with what the pending changesets declare.

Usage: xs2a-compat check [options]

  --spec <folder>         package of the contract (default: spec), with
                          dist/openapi.json, the bundle;
                          released/openapi.json, the bundle of the last release;
                          released/acknowledged.yaml, breaks that are deliberate: a list of {id, reason, expires}
  --changesets <folder>   pending changesets (default: .changeset)
  --help                  this text

A bump that is too low, a changed contract without a changeset, and an expired or unused acknowledgement fail; a bump
that is too high warns. A changed description of a field is a break, unless a changeset that names the contract has the
line "Semantics: unchanged".

Exit code: 0 when the version will tell the truth, 1 when it will not, 2 when an input cannot be understood.
`;

export const checkCommand: Command = {
  summary: 'hold the pending changesets to the changes of the contract',
  help,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        spec: { type: 'string', default: 'spec' },
        changesets: { type: 'string', default: '.changeset' },
      },
    });
    if (positionals.length > 0) throw new UsageError(`expected options only, found "${positionals[0]}"`);
    const situation = await readSituation(values.spec, values.changesets);
    const verdict = check(situation);
    for (const finding of verdict.findings) console.error(`${toText(finding)}\n`);
    const isOpen = verdict.findings.every(({ level }) => level !== 'error');
    console.log(summaryOf(situation, verdict, isOpen));
    return isOpen ? 0 : 1;
  },
};

async function readSituation(spec: string, changesets: string): Promise<Situation> {
  const contract = await readContract(spec);
  return {
    contract,
    changesets: await readPending(changesets),
    acknowledged: await readAcknowledged(pathsOf(spec).acknowledged),
    packages: await readPackages(dirname(changesets), contract.name),
    today: new Date().toISOString().slice(0, 10),
  };
}

function summaryOf({ contract }: Situation, verdict: Verdict, isOpen: boolean): string {
  const { name, version, baseline } = contract;
  const state = isOpen ? 'The gate is open' : 'The gate is closed';
  if (baseline === undefined) return `${state}: ${name} has no baseline; its first release is ${verdict.declared}.`;
  const { changes, required, declared } = verdict;
  return `${state}: ${changes.length} changes since ${name} ${version} demand ${required}; declared is ${declared}.`;
}
