import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { specDirectory } from '../compiler/bundle.ts';
import { compile } from '../compiler/compile.ts';
import { contract, examples } from './contract.ts';

const manifest = JSON.parse(readFileSync(join(specDirectory, 'package.json'), 'utf8')) as {
  version: string;
  exports: Record<string, string>;
};

describe('the package @xs2a/openapi', () => {
  test('has the version that the contract states as info.version', () => {
    expect((contract.info as { version: string }).version).toBe(manifest.version);
  });

  test.each(Object.entries(manifest.exports).filter(([, file]) => !file.includes('*')))('exports %s', (_name, file) => {
    expect(existsSync(join(specDirectory, file))).toBe(true);
  });

  test.each(Object.entries(compile(contract)))('exports the bundle %s that the sources give', (name, bundle) => {
    expect(JSON.parse(readFileSync(join(specDirectory, `dist/${name}.json`), 'utf8'))).toEqual(bundle);
  });

  test('exports every example as JSON, in the folder of its schema', () => {
    const files = readdirSync(join(specDirectory, 'dist', 'examples'), { recursive: true, encoding: 'utf8' });
    const exported = files.filter((file) => file.endsWith('.json'));
    expect(exported.map((file) => basename(file, '.json')).sort()).toEqual(Object.keys(examples).sort());
    const file = join(specDirectory, 'dist', 'examples', 'Payment', 'payment-received.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(examples['payment-received']?.value);
  });
});
