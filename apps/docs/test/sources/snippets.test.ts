import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { snippets } from '../../src/home.ts';
import { controlCallsIn, readExample, readExampleFile, readOutput, readSnippet } from '../../src/site/snippets.ts';

// Outside of `snippets/`, so that no test takes it for a program of a guide.
const folder = mkdtempSync(join(snippets, '..', '.build-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, text: string, region?: string) {
  writeFileSync(join(folder, name), text);
  return readSnippet(relative(snippets, join(folder, name)), region);
}

/** What prepares the Testbank for the program with this name, whose output is empty. */
function preparationOf(name: string) {
  writeFileSync(join(folder, `${name}.out`), '');
  return readOutput(relative(snippets, join(folder, `${name}.out`))).preparation;
}

/** Names that do not fit into a line together. */
const long = ['a', 'b', 'c'].map((letter) => letter.repeat(30));

describe('a snippet', () => {
  const source = `// testbank: /_testbank/faults {"operation_id":"getRisk"}
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

  it('is shown whole, without the marks of its regions and what prepares the Testbank', () => {
    const code = "import a from 'a';\n\nfunction main() {\n  if (a) {\n    call();\n  }\n}";
    expect(read('main.ts', source)).toEqual({ code, lang: 'ts', name: 'main.ts' });
  });

  it.each([
    ['outer', "import a from 'a';\n\nif (a) {\n  call();\n}"],
    ['inner', 'call();'],
  ])('is shown by its region %s, without the indentation, behind the import that it needs', (region, want) => {
    expect(read('main.ts', source, region).code).toBe(want);
  });

  it.each([
    ['nothing', 'run();', ''],
    ['a name', 'a();', "import { a } from 'many';\n\n"],
    ['names of several modules', 'a(node);', "import node from 'node';\nimport { a } from 'many';\n\n"],
    ['a name that is spread', 'run(...a);', "import { a } from 'many';\n\n"],
    ['a name within a template', 'run(`it $' + '{a}`);', "import { a } from 'many';\n\n"],
    ['types only', 'const x: T = 1;', "import type { T } from 'many';\n\n"],
    ['a type beside a name', 'const x: T = a;', "import { a, type T } from 'many';\n\n"],
    ['all names of a module', 'const x: U = new V();', "import type { U, V } from 'types';\n\n"],
    ['no name, but words like it', "// a\nrun('a', x.a); /* a */", ''],
    ['names for more than a line', 'long1(long2, long3);', `import {\n  ${long.join(',\n  ')},\n} from 'long';\n\n`],
  ])('is shown by a region with the imports that it needs: %s', (_, code, imports) => {
    const header = `import node from 'node';\nimport { a, b, type T } from 'many';\nimport type { U, V } from 'types';
import {
  ${long.join(',\n  ')},
} from 'long';
`;
    const names = { long1: long[0], long2: long[1], long3: long[2] };
    const renamed = code.replaceAll(/long\d/g, (name) => names[name as 'long1'] ?? name);
    const source = `${header}\n// #region main\n  ${renamed}\n// #endregion\n`;
    expect(read('imports.ts', source, 'main').code).toBe(imports + renamed);
  });

  it.each([
    [80, (name: string) => `import { ${name} } from 'm';`],
    [81, (name: string) => `import {\n  ${name},\n} from 'm';`],
  ])('has an import of %i characters as it fits into a line of 80', (length, importOf) => {
    const name = 'a'.repeat(length - "import {  } from 'm';".length);
    const source = `import { ${name} } from 'm';\n// #region main\n${name}();\n// #endregion\n`;
    expect(read('long.ts', source, 'main').code).toBe(`${importOf(name)}\n\n${name}();`);
  });

  it.each([
    [80, ''],
    [81, ' \\\n '],
  ])('has a command of %i characters as it fits into a line of 80', (length, lineBreak) => {
    const url = 'curl "$XS2A_BASE_URL/_testbank/x"';
    const body = `{"a":"${'a'.repeat(length - url.length - ` --json '{"a":""}'`.length)}"}`;
    read('wide.sh', `# testbank: /_testbank/x ${body}\n`);
    expect(preparationOf('wide')).toEqual([`${url}${lineBreak} --json '${body}'`]);
  });

  it('does not repeat an import of the region itself', () => {
    const source = "// #region main\nimport { a } from 'a';\na();\n// #endregion\n";
    expect(read('own.ts', source, 'main').code).toBe("import { a } from 'a';\na();");
  });

  it('has an output with the commands that prepare the Testbank for it', () => {
    const [failing, slow] = ['{"operation_id":"getRisk","status":500}', '{"operation_id":"getRisk","delay_ms":100}'];
    read('two.ts', `// testbank: /_testbank/faults ${failing}\n// testbank: /_testbank/faults ${slow}\nrun();\n`);
    const url = 'curl "$XS2A_BASE_URL/_testbank/faults"';
    expect(preparationOf('two')).toEqual([`${url} \\\n  --json '${failing}'`, `${url} \\\n  --json '${slow}'`]);
    read('free.ts', 'run();\n');
    expect(preparationOf('free')).toEqual([]);
  });

  it('has an output with the method of the command that prepares the Testbank, unless it is POST', () => {
    read('other.ts', '// testbank: PUT /_testbank/bank/password {"password":"1234"}\nrun();\n');
    expect(preparationOf('other')).toEqual([
      `curl "$XS2A_BASE_URL/_testbank/bank/password" \\\n  -X PUT --json '{"password":"1234"}'`,
    ]);
  });

  it('says in comments of both languages what the Testbank is to prepare', () => {
    expect(
      controlCallsIn(
        '// testbank: /_testbank/faults {"a":{"b":1}}\n# testbank: PUT /_testbank/bank/password {"password":"1234"}\nx();',
      ),
    ).toEqual([
      { method: 'POST', path: '/_testbank/faults', body: '{"a":{"b":1}}' },
      { method: 'PUT', path: '/_testbank/bank/password', body: '{"password":"1234"}' },
    ]);
  });

  it('has an output in parts, which the program names; the first has the command that prepares the Testbank', () => {
    read('parts.ts', '// testbank: /_testbank/clock/travel {"days":1}\nrun();\n');
    read('parts.out', '--- create\n1\n\n2\n--- read\n3\n');
    const parts = relative(snippets, join(folder, 'parts.out'));
    expect(readOutput(parts, 'create').text).toBe('1\n\n2');
    expect(readOutput(parts, 'read').text).toBe('3');
    expect(readOutput(parts).text).toBe('--- create\n1\n\n2\n--- read\n3');
    expect(readOutput(parts, 'create').preparation).toHaveLength(1);
    expect(readOutput(parts, 'read').preparation).toEqual([]);
    expect(() => readOutput(parts, 'delete')).toThrow('has no "--- delete"');
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

describe('a file of the examples', () => {
  it('is shown by a region, and a mistake names its path', () => {
    expect(readExampleFile('widget/src/server.ts', 'proxy')).toMatchObject({ lang: 'ts', name: 'server.ts' });
    expect(() => readExampleFile('widget/src/server.ts', 'missing')).toThrow(
      'examples/widget/src/server.ts has no "#region missing"',
    );
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
