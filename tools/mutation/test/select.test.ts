import { UsageError } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';
import { selectAll, selectFiles, selectNamed } from '../src/select.ts';

const folders = ['packages/client', 'packages/webhooks'];
const whole = ['src/**/*.ts', '!src/generated/**'];

test.each(['client', '@xs2a/client', 'packages/client', 'packages/client/'])('%s names a whole package', (name) => {
  expect(selectNamed(folders, [name])).toEqual([{ folder: 'packages/client', files: whole }]);
});

test('files of one package are selected together', () => {
  expect(selectNamed(folders, ['packages/client/src/form.ts', './packages/client/src/wire/date.ts'])).toEqual([
    { folder: 'packages/client', files: ['src/form.ts', 'src/wire/date.ts'] },
  ]);
});

test.each(['clients', 'packages/client/test/form.test.ts', 'apps/mock/src/index.ts', ''])('"%s" is refused', (name) => {
  expect(() => selectNamed(folders, [name])).toThrow(UsageError);
});

test('all packages are selected whole', () => {
  expect(selectAll(folders)).toEqual(folders.map((folder) => ({ folder, files: whole })));
});

test('of changed files, only hand-written source of the packages is mutated', () => {
  const changed = [
    'README.md',
    'packages/webhooks/src/generated/version.ts',
    'packages/webhooks/src/hmac.ts',
    'packages/webhooks/src/readme.md',
    'packages/webhooks/test/portable/sign.test.ts',
    'packages/types/src/index.ts',
  ];
  expect(selectFiles(folders, changed)).toEqual([{ folder: 'packages/webhooks', files: ['src/hmac.ts'] }]);
});
