import { insertAfterLast, insertBefore, insertInArray, raiseNumbers } from '../../edits.ts';
import type { Edit, Kind } from '../../kind.ts';
import { kebab } from '../../names.ts';
import { describeOperation, type Operation } from './describe.ts';
import { operationYaml, pathYaml } from './yaml.ts';

export const operation: Kind = {
  about: 'an operation: path, schemas, examples, lists of the tests, a typed call',
  usage: '<operationId> <METHOD> <path> [--resource <folder>] [--answer <Schema>]',
  details: `  <operationId>        verb and noun in camelCase; the noun names the schema of the answer
  <METHOD> <path>      as in GET /v1/blacklist/{blacklist_id}/hits
  --resource <folder>  folder of spec/resources; by default that of the nearest path that exists
  --answer <Schema>    a schema of this resource that the operation answers with

Example: pnpm new operation listBlacklistHits GET '/v1/blacklist/{blacklist_id}/hits'`,
  options: ['resource', 'answer'],
  plan({ words, options, repository }) {
    const described = describeOperation(words, options, repository);
    const { id, method, path, resource, answer, input, pathFile, isNewPath } = described;
    const folder = `spec/resources/${resource}`;
    return {
      templates: [
        'operation/any',
        ...(isNewPath ? ['operation/path'] : []),
        ...(answer?.templates ?? []),
        ...(input ? ['operation/input'] : []),
      ],
      values: {
        ...described.values,
        id,
        path,
        pathFile,
        resource,
        method,
        file: kebab(id),
        access: method === 'GET' ? 'reading' : 'writing',
        operation: pathYaml(described),
      },
      edits: editsOf(described),
      todo: [
        ...(answer && answer.templates.length > 0
          ? [`Write the fields of ${answer.schema} in ${folder}/schemas, and show them in ${folder}/examples.`]
          : []),
        ...(input ? [`Write the fields of ${input} in ${folder}/schemas, and show them in ${folder}/examples.`] : []),
        `Describe what the caller gets in ${folder}/${pathFile}: summary, description, statuses.`,
        'In examples, use only the ids, names and IBANs that spec/test/cast.test.ts lists.',
        `Read a field of the answer in examples/typed-calls/src/calls.ts, in ${id}.`,
        `Implement it for the Testbank in apps/testbank/src/operations/${kebab(id)}.ts, and test it.`,
        'If the operation belongs to a workflow, add it as a step in spec/workflows.',
        'Write the text of the changeset. Run `pnpm build`, and commit the generated types.',
      ],
    };
  },
};

function editsOf(operation: Operation): Edit[] {
  const { id, path, resource, pathFile, isNewPath, answer } = operation;
  const kind = answer === undefined ? 'none' : answer.list ? 'page' : undefined;
  const sibling = path.split('/').slice(0, 3).join('/');
  const row = [operation.method.padEnd(6), path.padEnd(52), operation.success.padEnd(7), operation.scope].join(' ');
  return [
    isNewPath
      ? {
          file: 'spec/openapi.yaml',
          change: (text) =>
            insertAfterLast(
              text,
              new RegExp(`^ {2}/.*:\\n {4}\\$ref: resources/${resource}/.*\\n`, 'gm'),
              `  ${path}:\n    $ref: resources/${resource}/${pathFile}\n`,
            ),
        }
      : {
          file: `spec/resources/${resource}/${pathFile}`,
          change: (text) => `${text.trimEnd()}\n${operationYaml(operation)}`,
        },
    {
      file: 'spec/test/operations.test.ts',
      change: (text) => insertAfterLast(text, lastLine(text, /^[A-Z]+ +\/v1\/.*\n/gm, sibling), `${row}\n`),
    },
    {
      file: 'spec/test/parameters.test.ts',
      change: (text) =>
        insertAfterLast(text, /^[a-z]+[A-Z]\w+ *.*\n(?=`)/gm, `${`${id.padEnd(27)} ${operation.inputs}`.trim()}\n`),
    },
    {
      file: 'examples/typed-calls/src/calls.ts',
      change: (
        text,
      ) => `${insertAfterLast(text, /^ {4}\.\.\.\(await \w+\(call\)\),\n/gm, `    ...(await ${id}(call)),\n`)}
async function ${id}(call: Call): Promise<string[]> {
  const answer = await call('${id}'${operation.typedArguments});
  return [\`${id}: \${answer.status}\`];
}
`,
    },
    {
      file: 'apps/testbank/src/operations/table.ts',
      change: (text) => {
        const withImport = insertBefore(
          text,
          /^import type \{ Operation \}/m,
          `import { ${id} } from './${kebab(id)}.ts';\n`,
        );
        return insertAfterLast(withImport, /^ {2}\w+,\n/gm, `  ${id},\n`);
      },
    },
    ...(kind === undefined
      ? []
      : [
          {
            file: 'packages/types/test/tables.test.ts',
            change: (text: string) => insertInArray(text, `idsWith('success', '${kind}')`, id),
          },
        ]),
    { file: 'README.md', change: (text) => raiseNumbers(text, /\d+ operations/g) },
  ];
}

/** The lines of a table about paths below the same one; all of its lines if there are none. */
function lastLine(text: string, lines: RegExp, sibling: string): RegExp {
  const below = new RegExp(`^[A-Z]+ +${sibling}(/.*| .*)?\\n`, 'gm');
  return below.test(text) ? new RegExp(below.source, 'gm') : lines;
}
