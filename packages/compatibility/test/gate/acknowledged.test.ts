import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forget, readAcknowledged } from '../../src/gate/acknowledged.ts';
import { folderOf } from '../run.ts';

const [first, second] = ['0123456789abcdef', 'fedcba9876543210'];
const entry = (id: string | undefined) => `- id: ${id}\n  reason: Nobody uses it.\n  expires: 2026-12-31\n`;

async function fileWith(text: string): Promise<string> {
  return join(await folderOf({ 'acknowledged.yaml': text }), 'acknowledged.yaml');
}

describe('the file of acknowledgements', () => {
  test.each([
    { name: 'an empty file', text: '' },
    { name: 'a comment', text: '# None.\n' },
    { name: 'an empty list', text: '[]\n' },
  ])('$name holds none', async ({ text }) => {
    expect(await readAcknowledged(await fileWith(text))).toEqual([]);
  });

  test('a missing file holds none', async () => {
    expect(await readAcknowledged(join(await folderOf({}), 'acknowledged.yaml'))).toEqual([]);
  });

  test('entries are read as they are written, a number of digits as an id', async () => {
    expect(await readAcknowledged(await fileWith(entry('0123456789012345') + entry(second)))).toEqual([
      { id: '0123456789012345', reason: 'Nobody uses it.', expires: '2026-12-31' },
      { id: second, reason: 'Nobody uses it.', expires: '2026-12-31' },
    ]);
  });

  test.each([
    { name: 'a text', text: 'none\n', message: 'expected a list of {id, reason, expires}', pointer: '#' },
    { name: 'an object', text: 'id: a\n', message: 'expected a list of {id, reason, expires}', pointer: '#' },
    { name: 'a list of texts', text: '- none\n' },
    { name: 'an id of 15 digits', text: entry('0123456789abcde') },
    { name: 'an id of 17 digits', text: entry('0123456789abcdef0') },
    { name: 'an id in capitals', text: entry('0123456789ABCDEF') },
    { name: 'an empty reason', text: `- id: ${first}\n  reason: ""\n  expires: 2026-12-31\n` },
    { name: 'a list as reason', text: `- id: ${first}\n  reason: []\n  expires: 2026-12-31\n` },
    { name: 'no expiry', text: `- id: ${first}\n  reason: Why\n` },
    { name: 'a time as expiry', text: `- id: ${first}\n  reason: Why\n  expires: 2026-12-31T00:00:00\n` },
    { name: 'a year of five digits', text: `- id: ${first}\n  reason: Why\n  expires: 12026-12-31\n` },
    { name: 'a day that is not in the calendar', text: `- id: ${first}\n  reason: Why\n  expires: 2026-02-29\n` },
    { name: 'a month that is not in the calendar', text: `- id: ${first}\n  reason: Why\n  expires: 2026-13-01\n` },
    { name: 'another key', text: `${entry(first)}  until: never\n` },
    { name: 'a mistake in the second entry', text: `${entry(first)}- id: 1\n`, pointer: '#/1' },
  ])('$name is refused with its place', async ({ text, message, pointer = '#/0' }) => {
    const file = await fileWith(text);
    await expect(readAcknowledged(file)).rejects.toMatchObject({
      message: message ?? 'expected id (16 hexadecimal digits), reason, and expires (YYYY-MM-DD)',
      pointer,
      file,
    });
  });

  test('a day that only leap years have is accepted in one', async () => {
    const text = `- id: ${first}\n  reason: Why\n  expires: 2028-02-29\n`;
    expect(await readAcknowledged(await fileWith(text))).toMatchObject([{ expires: '2028-02-29' }]);
  });

  test('text that is not YAML is refused with the file', async () => {
    const file = await fileWith('- {id: "\n');
    await expect(readAcknowledged(file)).rejects.toMatchObject({ name: 'InputError', file });
  });
});

describe('forgetting acknowledgements', () => {
  test('removes their entries and keeps the others with their comments', async () => {
    const file = await fileWith(`# Reviewed.\n\n${entry(first)}# Kept.\n${entry(second)}`);
    await forget(file, new Set([first ?? '']));
    expect(await readFile(file, 'utf8')).toBe(`# Reviewed.\n\n# Kept.\n${entry(second)}`);
  });

  test('removes the last of two entries', async () => {
    const file = await fileWith(entry(first) + entry(second));
    await forget(file, new Set([second ?? '']));
    expect(await readFile(file, 'utf8')).toBe(entry(first));
  });

  test('removes several entries', async () => {
    const file = await fileWith(entry(first) + entry(second));
    await forget(file, new Set([first ?? '', second ?? '', '0'.repeat(16)]));
    expect(await readFile(file, 'utf8')).toBe('[]\n');
  });

  test('leaves the file as it is when there is nothing to forget', async () => {
    const text = `-   id:   ${first}\n    reason: Why\n    expires: 2026-12-31\n`;
    const file = await fileWith(text);
    await forget(file, new Set());
    expect(await readFile(file, 'utf8')).toBe(text);
  });

  test('leaves a file without a list as it is', async () => {
    const file = await fileWith('#   None.\n');
    await forget(file, new Set([first ?? '']));
    expect(await readFile(file, 'utf8')).toBe('#   None.\n');
  });

  test('does nothing without a file', async () => {
    await expect(forget(join(await folderOf({}), 'gone.yaml'), new Set([first ?? '']))).resolves.toBeUndefined();
  });
});
