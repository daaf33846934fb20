import { phrase, sentence, wordsOf } from '../../names.ts';
import type { Operation } from './describe.ts';

/** The path file of an operation at a new path. */
export function pathYaml(operation: Operation): string {
  const { parameters } = operation;
  const list = parameters.map((reference) => `  - $ref: ${reference}\n`).join('');
  return `${list && `parameters:\n${list}`}${operationYaml(operation)}`.trimEnd();
}

/** An operation as in its path file, with its keys in the order that lint expects. */
export function operationYaml({
  id,
  method,
  tag,
  security,
  success,
  isTransaction,
  parameters,
  answer,
  input,
}: Operation): string {
  const [verb, ...noun] = wordsOf(id);
  const errors = [
    ['401', 'Unauthorized'],
    ['403', 'Forbidden'],
    ...(parameters.length > 0 ? [['404', 'NotFound']] : []),
    ...(isTransaction ? [['410', 'Gone']] : []),
    ['422', 'ValidationFailed'],
    ['500', 'ServerError'],
  ];
  return [
    `${method.toLowerCase()}:`,
    `  operationId: ${id}`,
    `  summary: ${sentence(id)}`,
    `  description: ${verb === 'list' ? `Returns the ${noun.join(' ')}, one page at a time.` : `Says what the caller gets by ${phrase(id)}.`}`,
    `  tags: [${tag}]`,
    '  security:',
    `    - ${security}: []`,
    ...(answer?.list
      ? [
          '  parameters:',
          '    - $ref: ../../shared/parameters/PageNumber.yaml',
          '    - $ref: ../../shared/parameters/PerPage.yaml',
        ]
      : []),
    ...(input ? bodyLines(input) : []),
    '  responses:',
    `    "${success}":`,
    ...(answer
      ? [
          `      description: ${answer.list ? `One page of ${noun.join(' ')}.` : `The ${noun.join(' ')}.`}`,
          ...contentLines(answer),
        ]
      : ['      description: It is deleted.']),
    ...errors.flatMap(([status, file]) => [`    "${status}":`, `      $ref: ../../shared/responses/${file}.yaml`]),
    '',
  ].join('\n');
}

function contentLines({ schema, example }: { schema: string; example: string }): string[] {
  return [
    '      content:',
    '        application/json:',
    '          schema:',
    `            $ref: schemas/${schema}.yaml`,
    '          examples:',
    `            ${example}:`,
    `              $ref: examples/${schema}/${example}.yaml`,
  ];
}

function bodyLines(schema: string): string[] {
  const example = `${wordsOf(schema).slice(0, -1).join('-')}-request`;
  const content = ['application/json', 'application/x-www-form-urlencoded'].flatMap((type) => [
    `      ${type}:`,
    '        schema:',
    `          $ref: schemas/${schema}.yaml`,
    '        examples:',
    `          ${example}:`,
    `            $ref: examples/${schema}/${example}.yaml`,
  ]);
  return ['  requestBody:', '    description: What to create.', '    required: true', '    content:', ...content];
}
