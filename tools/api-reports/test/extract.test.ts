import { expect, test } from 'vitest';
import { extractReports, withoutGenerated } from '../src/extract.ts';

test('what is generated from the contract is left out, with its comments', () => {
  const code = '// @public\nexport type A = 1;\n\n// @public\nexport type B = 2;\n\n// @public\nexport type C = 3;\n';
  expect(withoutGenerated(code, new Set(['B']))).toBe(
    '// @public\nexport type A = 1;\n\n// @public\nexport type C = 3;\n',
  );
});

test('a statement with a further name stays', () => {
  const code = 'const a: 1, b: 2;\nexport { a, b }';
  expect(withoutGenerated(code, new Set(['a']))).toBe(code);
});

test('declarations that are not built are named, with the repair', async () => {
  const entries = [{ specifier: '@xs2a/none', name: 'index', declarations: '/none/dist/index.d.ts' }];
  const published = { name: '@xs2a/none', version: '1.0.0', folder: '/none', entries, generated: new Set<string>() };
  await expect(extractReports([published])).rejects.toThrow(
    '/none/dist/index.d.ts: no such file. Build it with: pnpm build',
  );
});
