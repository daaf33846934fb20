import { isObject } from '../../reader/json.ts';
import { aKind, kindOf, kinds } from '../../reader/kinds.ts';
import type { LayoutRule } from '../rule.ts';

export default {
  reason: 'The bundler does not look at the kind of a file: a parameter among the schemas would become a schema.',
  *check(source) {
    for (const { path: file, value } of source.files.values()) {
      const kind = kindOf(file);
      if (!kind || !isObject(value) || kind.marks.some((mark) => mark in value)) continue;
      const looksLike = kinds.find((other) => other !== kind && other.marks.some((mark) => mark in value));
      yield {
        file,
        path: [],
        actual: `the keys ${Object.keys(value).join(', ')}${looksLike ? `, which look like ${aKind(looksLike)}` : ''}`,
        expected: `${aKind(kind)}, with ${kind.marks.map((mark) => `\`${mark}\``).join(' or ')}`,
        repair: looksLike ? `Move the file to ${looksLike.place}.` : `Write ${aKind(kind)}, or delete the file.`,
      };
    }
  },
} satisfies LayoutRule;
