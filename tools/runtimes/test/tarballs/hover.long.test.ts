/** What an editor shows where somebody points at a call, a parameter or a field: the words of the contract. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, createConsumer } from './consumer.ts';
import { createEditor, type Editor } from './editor.ts';

const require = createRequire(import.meta.url);

interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  allOf?: Schema[];
  items?: Schema;
  type?: string | string[];
}

interface Parameter {
  $ref?: string;
  name: string;
  in: 'path' | 'query';
  description?: string;
}

interface Operation {
  operationId: string;
  summary?: string;
  description?: string;
  security: Record<'apiKey' | 'accessToken', unknown>[];
  parameters?: Parameter[];
  requestBody?: { $ref?: string };
}

const contract = require('@xs2a/openapi/openapi.json');

const items = Object.values<Record<string, Operation> & { parameters?: Parameter[] }>(contract.paths);
const operations = items.flatMap(({ parameters: shared = [], ...item }) =>
  Object.values(item)
    .filter(({ operationId }) => operationId !== undefined)
    .map((operation) => ({ ...operation, parameters: [...shared, ...(operation.parameters ?? [])].map(resolve) })),
);

function resolve<T extends { $ref?: string }>(node: T): T {
  if (node.$ref === undefined) return node;
  const target = node.$ref
    .slice(2)
    .split('/')
    .reduce((parent, name) => parent[name], contract);
  return { ...resolve(target), ...node, $ref: undefined };
}

/** An expression to point at the end of, and what is expected there. */
interface Place {
  expression: string;
  text: string | undefined;
}

/** The fields of an object and of the objects in it that have no name. */
function fieldsOf(expression: string, schema: Schema): Place[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const place = `${expression}!${/^\d/.test(name) ? `['${name}']` : `.${name}`}`;
    const nested = field.items ?? field;
    const inner = nested === field ? place : `${place}![0]`;
    return [
      { expression: place, text: resolve(field).description },
      ...(nested.$ref === undefined ? fieldsOf(inner, nested) : []),
    ];
  });
  return [...own, ...(schema.allOf ?? []).flatMap((part) => fieldsOf(expression, resolve(part)))];
}

const methods: Place[] = operations.map(({ operationId, summary, description, security }) => ({
  expression: `${Object.keys(security[0] ?? {})[0]}.${operationId}`,
  text: [summary, description].filter(Boolean).join('\n\n'),
}));
const parameters: Place[] = operations.flatMap(({ operationId, parameters }) =>
  parameters.map(({ name, in: part, description }) => ({
    expression: `({} as Input<'${operationId}'>).${part}!.${name}`,
    text: description,
  })),
);
const schemas = Object.entries<Schema>(contract.components.schemas);
const fields: Place[] = schemas.flatMap(([name, schema]) => fieldsOf(`({} as ${name})`, schema));
const names = schemas.map(([name]) => name).join(', ');

const head = `import { createXs2aClient, type Input, type ${names.replaceAll(', ', ', type ')} } from '@xs2a/client';
const apiKey = createXs2aClient({ apiKey: 'key' });
const accessToken = createXs2aClient({ accessToken: 'token' });
`;

let consumer: Consumer;
let editor: Editor;
beforeAll(async () => {
  consumer = await createConsumer();
  editor = createEditor(join(consumer.folder, 'program.ts'));
});
afterAll(() => consumer.remove());

/** What is shown at the ends of the expressions, as text in one line. */
function shownAt(places: readonly Place[]): { expression: string; text: string }[] {
  const lines = places.map(({ expression }) => `${expression};\n`);
  editor.write(head + lines.join(''));
  let end = head.length;
  return lines.map((line, number) => {
    end += line.length;
    return {
      expression: places[number]?.expression ?? '',
      text: plain(editor.hover(end - (line.match(/\W*$/)?.[0].length ?? 0) - 1)?.text),
    };
  });
}

function plain(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe.each([
  { name: 'every operation', places: methods, least: 50 },
  { name: 'every parameter', places: parameters, least: 100 },
  { name: 'every field', places: fields, least: 500 },
])('pointing at $name', ({ places, least }) => {
  test('shows the words of the contract', () => {
    expect(places.length).toBeGreaterThanOrEqual(least);
    const shown = shownAt(places);
    expect(shown).toEqual(places.map(({ expression, text }) => ({ expression, text: plain(text) })));
    expect(shown.filter(({ text }) => text === '')).toEqual([]);
  });
});

test('pointing at input and answer names the objects of the API', () => {
  editor.write(
    `${head}({} as Input<'createPayment'>).body;\nconst payment = await apiKey.getPayment({} as never).orThrow();\n`,
  );
  const text = editor.text();
  expect(editor.hover(text.indexOf('.body') + 1)?.type).toBe('(property) body: PaymentInput');
  expect(editor.hover(text.indexOf('payment ='))?.type).toBe('const payment: Payment');
});

test('canary: a method without a comment shows nothing', () => {
  expect(shownAt([{ expression: '({ createPayment() {} }).createPayment', text: '' }])[0]?.text).toBe('');
});
