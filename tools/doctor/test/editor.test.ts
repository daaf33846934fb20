/** The settings of Visual Studio Code: what they name exists, and their schemas fit the files that they are for. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const settings = JSON.parse(read('.vscode/settings.json'));
const associations = Object.entries<string>(settings['yaml.schemas']);

/** What a schema finds in a file: a pointer and a message for each mistake. */
function mistakes(schema: string, text: string): string[] {
  const ajv = new Ajv({ allErrors: true });
  const validate = ajv.compile(JSON.parse(read(schema)));
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const files = associations.flatMap(([schema, glob]) =>
  globSync(glob, { cwd: root }).map((file) => ({ schema, file, text: read(file) })),
);

test('each schema is for a file that exists', () => {
  for (const [, glob] of associations) expect(globSync(glob, { cwd: root }), glob).not.toEqual([]);
});

test.each(files)('$file fits $schema', ({ schema, text }) => {
  expect(mistakes(schema, text)).toEqual([]);
});

describe('a broken file is marked', () => {
  test.each([
    { of: 'mock', from: 'example: form-bank-autocomplete', to: 'exmaple: form-bank', want: '/answers/0 must have' },
    { of: 'mock', from: 'when:', to: 'if:', want: '/answers/0 must have' },
    { of: 'mock', from: '\nscenarios:', to: '\nscenario:', want: ' must NOT have additional properties' },
    { of: 'mock', from: 'login-tan-finish:', to: 'loginTan:', want: '/scenarios must match pattern' },
    { of: 'mock', from: 'Login, TAN, finish', to: 'Login, TAN, finish.', want: '/scenarios/login-tan-finish/summary' },
    {
      of: 'mock',
      from: '[form-login, form-tan-text, form-finish]',
      to: '[]',
      want: '/scenarios/login-tan-finish/steps',
    },
    { of: 'exceptions', from: 'reason:', to: 'because:', want: '/0 must have' },
    { of: 'exceptions', from: '"#/name"', to: 'name', want: '/0/pointer must match' },
    { of: 'exceptions', from: 'AccessTokenIdInPath.yaml', to: 'AccessTokenIdInPath', want: '/0/file must match' },
  ])('$of: $to', ({ of, from, to, want }) => {
    const { schema, text } = files.find((file) => file.schema.endsWith(`/${of}.json`)) as (typeof files)[number];
    const broken = text.replace(from, to);
    expect(broken).not.toBe(text);
    expect(mistakes(schema, broken)).toContainEqual(expect.stringContaining(want));
  });
});
