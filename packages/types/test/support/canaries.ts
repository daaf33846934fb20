import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './compile.ts';

/** A change of the generated types that the type tests must notice. */
interface Canary {
  name: string;
  /** Text of `schema.ts`, all of whose occurrences become `to`. */
  from: string;
  to: string;
  /** The diagnostic: the file of the type test, and what is wrong. */
  want: RegExp;
}

export const canaries: Canary[] = [
  {
    name: 'a field is removed from an object',
    from: 'recipient_iban: IbanInput;',
    to: '',
    want: /operations\.test-d\.ts.*'recipient_iban' does not exist/,
  },
  {
    name: 'an element is added to the union',
    from: 'export type WizardElement = ',
    to: 'export type WizardElement = { type: "date" } | ',
    want: /elements\.test-d\.ts/,
  },
  {
    name: 'an element loses its constant type',
    from: 'type: "select";',
    to: 'type: string;',
    want: /elements\.test-d\.ts/,
  },
  {
    name: 'an event carries other data',
    from: 'data: BankConnection;',
    to: 'data: EmptyObject;',
    want: /webhooks\.test-d\.ts/,
  },
  {
    name: 'a status is no longer answered',
    from: '410: components["responses"]["Gone"];',
    to: '',
    want: /operations\.test-d\.ts/,
  },
  { name: 'an operation is renamed', from: 'listPayments', to: 'getPayments', want: /operations\.test-d\.ts/ },
];

/** Copies types and type tests to a folder, as they are or with one change. */
export async function copyTypes(folder: string, change?: Pick<Canary, 'from' | 'to'>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(root, 'src'), join(folder, 'src'), { recursive: true });
  await cp(join(root, 'test'), join(folder, 'test'), { recursive: true });
  if (change === undefined) return;
  const schema = join(folder, 'src/generated/schema.ts');
  const text = await readFile(schema, 'utf8');
  if (!text.includes(change.from)) throw new Error(`schema.ts does not contain ${change.from}`);
  await writeFile(schema, text.replaceAll(change.from, change.to));
}

/** Writes a `tsconfig.json` for the type tests of all copies in a folder. */
export async function writeProject(folder: string): Promise<void> {
  const config = { extends: '../../tsconfig.test.json', include: ['**/src', '**/test/**/*.test-d.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
}
