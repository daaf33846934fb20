/** `xs2a-compat diff`: what has changed, and which release does it require? */
import { parseArgs } from 'node:util';
import { diff } from '../diff.ts';
import { load } from '../input/load.ts';
import { checkOrder } from '../input/order.ts';
import { locate } from '../input/texts.ts';
import { bumps } from '../policy/bump.ts';
import { reporters } from '../report/index.ts';
import { type Command, UsageError } from './command.ts';

const help = `Rates every difference between two OpenAPI 3.1 or 3.0 documents with the compatibility policy.

Usage: xs2a-compat diff <base> <revision> [options]

  <base>, <revision>      documents in JSON or YAML, each in one or more files; or git:<rev>:<path>
  --format <name>         text (default), json, markdown or github
  --fail-on <bump>        fail if the changes need this bump or a higher one: major (default), minor or patch
  --semantics-unchanged   rate a changed description as patch, because it has the same meaning
  --ignore-extension <name=reason>
                          ignore an extension that means nothing to callers; repeatable
  --help                  print this text

Exit codes: 0 if no change needs the bump of --fail-on, 1 if at least one change needs it or a higher one, 2 if a
document cannot be read or the command was used incorrectly.

Examples:

  xs2a-compat diff released.yaml openapi.yaml
  xs2a-compat diff git:main:openapi.yaml openapi.yaml --format markdown
  xs2a-compat diff git:v1.0.0:spec/openapi.yaml spec/openapi.yaml --fail-on minor --format json
`;

export const diffCommand: Command = {
  summary: 'rate every difference between two contracts',
  help,
  async run(args, { folder, print }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'fail-on': { type: 'string', default: 'major' },
        'semantics-unchanged': { type: 'boolean', default: false },
        'ignore-extension': { type: 'string', multiple: true, default: [] },
      },
    });
    const [base, revision, ...rest] = positionals;
    if (base === undefined || revision === undefined || rest.length > 0) {
      throw new UsageError(`expected two documents, found ${positionals.length}`);
    }
    const format = choose('--format', values.format, Object.keys(reporters) as (keyof typeof reporters)[]);
    const limit = choose('--fail-on', values['fail-on'], ['major', 'minor', 'patch'] as const);
    const ignoredExtensions = Object.fromEntries(values['ignore-extension'].map(toReason));
    const documents = { base: await load(base, folder), revision: await load(revision, folder) };
    try {
      checkOrder(documents.base, documents.revision);
      const options = { semanticsUnchanged: values['semantics-unchanged'], ignoredExtensions };
      const difference = diff(documents.base, documents.revision, options);
      print(reporters[format](difference, revision));
      return bumps.indexOf(difference.bump) >= bumps.indexOf(limit) ? 1 : 0;
    } catch (error) {
      throw locate(error, documents, { base, revision });
    }
  },
};

/** @throws {UsageError} when the text is not written as `x-name=reason` */
function toReason(text: string): [extension: string, reason: string] {
  const [, extension, reason] = /^(x-[^=]+)=(.*\S.*)$/.exec(text) ?? [];
  if (extension !== undefined && reason !== undefined) return [extension, reason];
  throw new UsageError(`--ignore-extension is written as x-name=reason; found "${text}"`);
}

/** @throws {UsageError} when the value is none of the names */
function choose<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const choice = names.find((name) => name === value);
  if (choice === undefined) throw new UsageError(`${option} is one of ${names.join(', ')}; found "${value}"`);
  return choice;
}
