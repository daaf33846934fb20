import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { snippets } from '../../src/home.ts';
import { readExample, readSnippet } from '../../src/site/snippets.ts';

// Outside of `snippets/`, so that no test takes it for a program of a guide.
const folder = mkdtempSync(join(snippets, '..', '.build-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, text: string, region?: string) {
  writeFileSync(join(folder, name), text);
  return readSnippet(relative(snippets, join(folder, name)), region);
}

describe('a snippet', () => {
  const source = `// mock: operationId=getRisk example=risk
import a from 'a';

function main() {
  // #region outer
  if (a) {
    // #region inner
    call();
    // #endregion
  }
  // #endregion
}
`;

  it('is shown whole, without the marks of its regions and what prepares the mock', () => {
    const code = "import a from 'a';\n\nfunction main() {\n  if (a) {\n    call();\n  }\n}";
    expect(read('main.ts', source)).toEqual({ code, lang: 'ts', name: 'main.ts' });
  });

  it.each([
    ['outer', 'if (a) {\n  call();\n}'],
    ['inner', 'call();'],
  ])('is shown by its region %s, without the indentation', (region, want) => {
    expect(read('main.ts', source, region).code).toBe(want);
  });

  it('knows the comments of other languages', () => {
    expect(read('a.sh', '# #region call\ncurl -s\n# #endregion\n', 'call').code).toBe('curl -s');
    expect(read('a.html', '<!-- #region body -->\n<p>\n<!-- #endregion -->\n', 'body').code).toBe('<p>');
  });

  it.each([
    ['missing', '.ts', 'has no "#region missing"'],
    ['open', '.ts', 'has no "#endregion"'],
    [undefined, '.exe', 'no language is known for .exe'],
  ])('names what is wrong: %s %s', (region, extension, problem) => {
    expect(() => read(`broken${extension}`, '// #region open\n', region)).toThrow(problem);
  });
});

describe('an example', () => {
  it('is shown whole, or the part at a pointer', () => {
    expect(JSON.parse(readExample('Verification', 'verification-covered'))).toMatchObject({ check_passed: true });
    expect(readExample('Verification', 'verification-covered', '/metadata/custid')).toBe('4711');
  });

  it('names a pointer to nothing', () => {
    expect(() => readExample('Verification', 'verification-covered', '/metadata/none')).toThrow(
      'Verification/verification-covered has nothing at /metadata/none',
    );
  });
});
