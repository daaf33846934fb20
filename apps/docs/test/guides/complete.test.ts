/** Tables of the guides that list something, against what they list. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { object } from '@xs2a/contract';
import { operationOf } from '@xs2a/contract/testing';
import { pins } from '@xs2a/testbank/pins';
import users from '@xs2a/testbank/users.schema.json' with { type: 'json' };
import { run } from '@xs2a/tools-lib';
import { describe, expect, test } from 'vitest';
import { readContract, schemasOf } from '../../src/contract.ts';
import { schemasByType } from '../../src/gallery/elements.ts';
import { listControl } from '../../src/tables/testbank.ts';
import { keysOf, readGuide, sectionOf, type Table, tablesOf } from './tables.ts';

interface Schema {
  enum?: string[];
  pattern?: string;
  description?: string;
  'x-extensible-enum'?: boolean;
  properties?: Record<string, Schema>;
  examples?: string[];
}

/** What the contract says of `page` and `per_page`. */
interface PageParameter {
  name: string;
  default: number;
  maximum?: number;
}

const contract = readContract();
const schemas = schemasOf(contract) as Record<string, Schema>;
const wizard = operationOf(contract, 'submitWizardStep');

function first(guide: string, heading: string): Table {
  const table = tablesOf(sectionOf(readGuide(guide), heading))[0];
  if (table === undefined) throw new Error(`${guide} has no table under "${heading}".`);
  return table;
}

/** The table of a description in the contract whose head begins like this. */
function tableIn(description: string, head: string): Table {
  const table = tablesOf(description).find((candidate) => candidate.head[0] === head);
  if (table === undefined) throw new Error(`The contract has no table of ${head}.`);
  return table;
}

/** Every enum that may grow, by its schema, or by the field of its schema. */
function growingEnums(): string[] {
  return Object.entries(schemas).flatMap(([name, schema]) => [
    ...(schema['x-extensible-enum'] ? [name] : []),
    ...Object.entries(schema.properties ?? {}).flatMap(([field, { 'x-extensible-enum': grows }]) =>
      grows ? [`${name}.${field}`] : [],
    ),
  ]);
}

const rules = [...(schemas.ValidationRules?.pattern ?? '').matchAll(/[a-z_]{2,}/g)].map(([rule]) => rule);

describe('a guide lists everything that there is', () => {
  test.each([
    { what: 'elements', got: keysOf(first('wizard', 'The elements')), want: Object.keys(schemasByType()) },
    { what: 'actions', got: keysOf(first('wizard', 'Actions')), want: schemas.WizardAction?.enum },
    {
      what: 'names of forms',
      got: keysOf(first('wizard', 'The names of the forms')),
      want: schemas.WizardForm?.properties?.name?.examples,
    },
    {
      what: 'validation rules',
      got: keysOf(first('wizard', 'Validation rules')).map((rule) => rule.split(':')[0]),
      want: [...new Set(rules)],
    },
    {
      what: 'codes of errors',
      got: tablesOf(sectionOf(readGuide('wizard'), 'Within a step')).flatMap((table) =>
        table.head[0] === '`code`' ? keysOf(table) : [],
      ),
      want: schemas.WizardErrorCode?.enum,
    },
    { what: 'PINs', got: pins.map(({ pin }) => pin), want: keysOf(tableIn(wizard.description, 'PIN')) },
    {
      what: 'types of events',
      got: keysOf(first('webhooks', 'Event types and payloads')).filter((key) => key.includes('.')),
      want: contract.webhooks.map(({ path }) => path),
    },
    {
      what: 'elements of the gallery',
      got: [...readGuide('form-elements').matchAll(/<Shapes type="(\w+)"/g)].map(([, type]) => type),
      want: Object.keys(schemasByType()),
    },
  ])('$what', ({ got, want }) => {
    expect([...got].sort()).toEqual([...(want ?? [])].sort());
  });

  test('accounts of the Testbank', () => {
    const got = first('testbank', 'Accounts').rows.map(([iban, number, , name, pays]) => [iban, number, name, pays]);
    const want = tableIn(String(object(contract.document.info).description), 'IBAN').rows.map(
      ([iban, number, name, pays]) => [iban, number, name, pays],
    );
    expect(got).toEqual(want);
  });

  test.each([
    { guide: 'mock', command: 'xs2a-mock' },
    { guide: 'testbank', command: 'xs2a-testbank' },
  ])('options of $command, none left out and none that its help does not have', async ({ guide, command }) => {
    const folder = dirname(createRequire(import.meta.url).resolve(`@xs2a/${guide}/package.json`));
    const { stdout: help } = await run(process.execPath, [join(folder, `bin/${command}.js`), '--help']);
    const known = [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option);
    const named = keysOf(first(guide, 'Start')).map((key) => key.split(' ')[0] ?? '');
    const selfEvident = ['--version', '--help'];
    expect(known.length).toBeGreaterThan(8);
    expect(named.filter((option) => option.startsWith('--') && !known.includes(option))).toEqual([]);
    expect(known.filter((option) => !selfEvident.includes(option) && !named.includes(option))).toEqual([]);
  });

  test('operations of the control of the Testbank, by their tags', () => {
    const shown = [...readGuide('control').matchAll(/<ControlOperations tag="(\w+)" \/>/g)].map(([, tag]) => tag);
    expect([...shown].sort()).toEqual(
      listControl()
        .map(({ tag }) => tag)
        .sort(),
    );
  });

  test('fields of a users file, by their objects', () => {
    const shown = [...readGuide('testbank').matchAll(/<FileFields of="(\w+)" \/>/g)].map(([, name]) => name);
    const objects = Object.entries(users.$defs).filter(([, definition]) => 'properties' in definition);
    expect([...shown].sort()).toEqual(objects.map(([name]) => name).sort());
  });

  test('lists of values that may grow', () => {
    const text = sectionOf(readGuide('versioning'), 'What your client must tolerate');
    const words = {
      WizardErrorCode: 'WizardErrorCode',
      WizardSessionProduct: '`product` of a session',
      'BlacklistItem.type': '`type` of a blacklist item',
    };
    expect(growingEnums().sort()).toEqual(Object.keys(words).sort());
    for (const word of Object.values(words)) expect(text.replace(/\s+/g, ' ')).toContain(word);
  });

  test('defaults and limits of a page', () => {
    const components = object(contract.document.components);
    const schemasOfPages = Object.values(object(components.parameters))
      .map(object)
      .filter(({ name }) => name === 'page' || name === 'per_page')
      .map(({ name, schema }) => ({ name: `\`${name}\``, ...object(schema) }) as PageParameter);
    expect(schemasOfPages).toHaveLength(2);
    const rows = first('lists', 'Pages').rows.map(([name, value, meaning = '']) => ({
      name,
      default: Number(value),
      maximum: Number(/at most (\d+)/.exec(meaning)?.[1]) || undefined,
    }));
    expect(rows).toEqual(
      schemasOfPages.map(({ name, default: value, maximum }) => ({ name, default: value, maximum })),
    );
  });

  test('how often deliveries are repeated', () => {
    const patterns = keysOf(first('webhooks', 'Retries'));
    const tries = first('webhooks', 'Retries').rows.map(([, count = '']) => count.match(/\d+/)?.[0]);
    const documented = contract.webhooks.map(({ path, description }) => [
      path.split('.')[0],
      / up to (\d+) times/.exec(description)?.[1],
    ]);
    expect(patterns).toEqual(['transaction.*', 'account.*', 'bank_accounts.*']);
    expect(new Set(documented.map(String))).toEqual(
      new Set([`transaction,${tries[0]}`, `account,${tries[0]}`, `bank_accounts,${tries[1]}`]),
    );
  });
});

describe('canaries', () => {
  const text = '## One\n\n| a | b |\n|---|---|\n| `x` | 1 |\n| `y\\|z` | 2 |\n\n### Below\n\n## Two\n\ntext\n';

  test('a table is read without changes', () => {
    const [table] = tablesOf(sectionOf(text, 'One'));
    expect(table && keysOf(table)).toEqual(['x', 'y\\|z']);
    expect(tablesOf(sectionOf(text, 'Two'))).toEqual([]);
  });

  test('a heading that is not there is noticed', () => {
    expect(() => sectionOf(text, 'Three')).toThrow('Three');
  });
});
