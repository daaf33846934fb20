import { insertAfterLast, insertBefore, raiseNumbers } from '../edits.ts';
import type { Kind } from '../kind.ts';
import { kebab, pascal, phrase, requireName, sentence } from '../names.ts';

const risks = 'spec/resources/risks';

export const check: Kind = {
  about: 'a risk check: request, result, examples, and its section of the guide',
  usage: '<name>',
  details: `  <name>  name of the field of the check without xs2a_, in snake_case

Example: pnpm new check rent_check`,
  plan({ words: [word] }) {
    const name = requireName('The name of the check', word, 'snake_case');
    const typeName = pascal(name);
    const camel = typeName.charAt(0).toLowerCase() + typeName.slice(1);
    const values = { name, Name: typeName, camel, file: kebab(name), title: sentence(name), phrase: phrase(name) };
    const { Name, file } = values;
    const result = `risk-with-${file}`;
    return {
      templates: ['check'],
      values,
      edits: [
        { file: `${risks}/schemas/RiskInput.yaml`, change: addField(`${name}/schemas/${Name}Input.yaml`, name) },
        { file: `${risks}/schemas/Risk.yaml`, change: addField(`${name}/schemas/${Name}.yaml`, name) },
        {
          file: `${risks}/risks.yaml`,
          change: (text) => {
            const request = example(10, `risk-${file}`, `checks/${name}/examples/RiskInput/risk-${file}.yaml`);
            const withExample = insertBefore(text, /^ {6}application\/x-www-form-urlencoded:\n/m, request);
            const field = `          xs2a_${name}:\n            style: deepObject\n            explode: true\n`;
            return insertAfterLast(withExample, /^ {10}xs2a_\w+:\n {12}style: .*\n {12}explode: .*\n/gm, field);
          },
        },
        {
          file: `${risks}/risks_{risk_id}.yaml`,
          change: (text) =>
            insertAfterLast(
              text,
              /^ {12}risk-with-[\w-]+:\n {14}\$ref: .*\n/gm,
              example(12, result, `checks/${name}/examples/Risk/${result}.yaml`),
            ),
        },
        {
          file: 'spec/workflows/risk.arazzo.yaml',
          change: (text) => {
            const request = insertBefore(text, /^ {8}successCriteria:\n/m, `            xs2a_${name}: {}\n`);
            const condition = `          - condition: $response.body#/xs2a_${name}/object == 'xs2a_${name}'\n`;
            return insertAfterLast(
              request,
              /^ {10}- condition: \$response\.body#\/xs2a_\w+\/object == .*\n/gm,
              condition,
            );
          },
        },
        {
          file: 'apps/docs/src/content/docs/guides/risk-checks.mdx',
          change: (text) => {
            const row = `| [${values.title}](#${file}) | Which question does it answer? |\n`;
            return insertBefore(
              insertAfterLast(text, /^\| \[.*\]\(#[\w-]+\) \|.*\n/gm, row),
              /^## Pitfalls\n/m,
              section(values),
            );
          },
        },
        {
          file: 'apps/testbank/src/domain/risks/index.ts',
          change: (text) => {
            const line = `import { ${values.camel} } from './checks/${file}/${file}.ts';\n`;
            const withImport = insertAfterLast(text, /^import \{ \w+ \} from '\.\/checks\/.*\n/gm, line);
            return insertAfterLast(withImport, /^ {2}xs2a_\w+: \w+,\n/gm, `  xs2a_${name}: ${values.camel},\n`);
          },
        },
        {
          file: 'apps/testbank/test/domain/risks/definitions.test.ts',
          change: (text) => insertAfterLast(text, /^ {2}xs2a_\w+: \{.*\},\n/gm, `  xs2a_${name}: {},\n`),
        },
        { file: 'README.md', change: (text) => raiseNumbers(text, /\d+ risk checks/g) },
      ],
      todo: [
        `In ${risks}/checks/${name}/schemas, describe the parameters and the result of the check; in examples, show both.`,
        `If it has parameters, replace its {} in spec/workflows/risk.arazzo.yaml with them, and add its request example to the form examples in ${risks}/risks.yaml. A check without parameters needs no form example, because a form cannot contain an empty object.`,
        `Compute it in apps/testbank/src/domain/risks/checks/${file}, explain the computation in its definition.md, and test it with cases that you calculate by hand.`,
        'Write its row, its section and its program in apps/docs/src/content/docs/guides/risk-checks.mdx.',
        'Write the text of the changeset. Run `pnpm build`, and commit the generated types.',
      ],
    };
  },
};

function addField(file: string, name: string): (text: string) => string {
  return (text) =>
    insertAfterLast(text, /^ {2}xs2a_\w+:\n {4}\$ref: .*\n/gm, `  xs2a_${name}:\n    $ref: ../checks/${file}\n`);
}

/** @param depth spaces in front of the name */
function example(depth: number, name: string, file: string): string {
  const space = ' '.repeat(depth);
  return `${space}${name}:\n${space}  $ref: ${file}\n`;
}

function section({ name, Name, file, title }: Record<'name' | 'Name' | 'file' | 'title', string>): string {
  return `## ${title}

Say what the check finds out.

\`xs2a_${name}\` · <Schema name="${Name}Input">parameters</Schema> · <Schema name="${Name}">result</Schema>

No parameters: send an empty object.

| Result | Meaning |
|---|---|
| \`passed\` | flag: the check has passed |

<Definition check="${file}" />

<Snippet file="risk-checks/${file}.ts" region="main" />
<Output file="risk-checks/${file}.out" />

`;
}
