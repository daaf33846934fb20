import { UsageError } from '@xs2a/tools-lib';
import { insertAfterLast, insertBefore } from '../edits.ts';
import type { Kind } from '../kind.ts';
import { requireName } from '../names.ts';

const bumps = ['none', 'patch', 'minor', 'major'];
const folder = 'packages/compatibility';

export const breakingRule: Kind = {
  about: 'a rule of the compatibility policy',
  usage: '<name> <sent> <read> <change>',
  details: `  <name>    what happens, in kebab-case
  <sent>    bump for what callers send: patch, minor or major
  <read>    bump for what callers read
  <change>  the change in a sentence without a full stop

Example: pnpm new breaking-rule external-docs-changed patch patch 'External documentation changes'`,
  plan({ words: [word, sent = '', read = '', ...change], repository }) {
    const name = requireName('The name of the rule', word, 'kebab-case');
    for (const bump of [sent, read]) {
      if (!bumps.slice(1).includes(bump)) throw new UsageError(`A bump is one of patch, minor, major; got "${bump}".`);
    }
    const sentence = change.join(' ');
    if (!/^[A-Z].*[^.]$/.test(sentence)) {
      throw new UsageError(
        `The change is a sentence that begins with a capital and has no full stop; got "${sentence}".`,
      );
    }
    const table = `${folder}/src/policy/table.ts`;
    if (repository.read(table).includes(`'${name}':`)) throw new UsageError(`${table} has a rule ${name} already.`);
    const row = `  ${`'${name}':`.padEnd(34)}[${`'${sent}',`.padEnd(8)} ${`'${read}',`.padEnd(8)} '${sentence}'],\n`;
    return {
      templates: ['breaking-rule'],
      values: { name, sent, read },
      edits: [
        { file: table, change: (text) => insertAfterLast(text, /^ {2}'[\w-]+': +\['.*\],\n/gm, row) },
        {
          file: `${folder}/src/policy/wording.ts`,
          change: (text) =>
            insertBefore(
              text,
              /^\};\n/m,
              `  '${name}': { message: changesFromTo, repair: '${repairOf(sent, read)}' },\n`,
            ),
        },
        {
          file: `${folder}/README.md`,
          change: (text) => insertRow(text, `| ${sentence} | ${sent} | ${read} | \`${name}\` |\n`, gravity(sent, read)),
        },
      ],
      todo: [
        `In ${folder}/test/rules/${name}.test.ts, write two documents with such a difference. The test fails until the next step is complete.`,
        `In ${folder}/src/compare, write code that finds the difference and reports \`${name}\`. If another rule has reported the difference until now, tests in ${folder}/test/parts fail: change them to the new rule. Run \`npx vitest run -u\` in ${folder} to write the reports, and read them.`,
        `Move the row to its section in ${table}, and the row of the README to the same section. Write the message and the repair in ${folder}/src/policy/wording.ts.`,
        'Write the text of the changeset.',
      ],
    };
  },
};

const gravity = (sent: string, read: string) => bumps.indexOf(sent) + bumps.indexOf(read);

function repairOf(sent: string, read: string): string {
  const bump = gravity(sent, sent) >= gravity(read, read) ? sent : read;
  return bump === 'major' ? 'Say how to avoid the break.' : `Raise at least the ${bump} version.`;
}

/** Behind the last row of the table that is at least as grave: the README lists breaks first. */
function insertRow(text: string, row: string, level: number): string {
  const graver = [...text.matchAll(/^\|.*\| (\w+) \| (\w+) \| `[\w-]+` \|\n/gm)].filter(
    ([, sent = '', read = '']) => gravity(sent, read) >= level,
  );
  const last = graver.at(-1);
  if (last === undefined) throw new Error('The table of the policy was not found. Adapt tools/new/src/kinds.');
  const end = last.index + last[0].length;
  return text.slice(0, end) + row + text.slice(end);
}
