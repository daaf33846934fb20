import { expect, test } from 'vitest';
import { formatJava, formatPhp, formatPython } from '../src/index.ts';

test.each([
  ['Python', formatPython, "a = {'b':1}\n", 'a = {"b": 1}\n'],
  ['PHP', formatPhp, '<?php $a=["b"=>1];\n', "<?php $a = ['b' => 1];\n"],
  ['Java', formatJava, 'class A{int a=1;}\n', 'class A {\n\n  int a = 1;\n}\n'],
])('a program in %s is formatted', async (_, format, program, formatted) => {
  expect(await format(program)).toBe(formatted);
});

test.each([
  ['Python', formatPython],
  ['PHP', formatPhp],
  ['Java', formatJava],
])('a program in %s that cannot be parsed is refused', async (_, format) => {
  await expect(format('<?php {{{ (')).rejects.toThrow();
});
