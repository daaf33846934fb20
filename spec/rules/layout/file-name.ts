import { basename } from 'node:path/posix';
import { isObject, object } from '../../reader/json.ts';
import { aKind, kindOf, pathFileName } from '../../reader/kinds.ts';
import { rootFile } from '../../reader/source.ts';
import type { LayoutRule } from '../rule.ts';

const spellings = {
  PascalCase: { pattern: /^[A-Z][A-Za-z0-9]*\.yaml$/, example: 'PaymentStatus.yaml' },
  'kebab-case': { pattern: /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/, example: 'payment-received.yaml' },
};

export default {
  reason: 'A component is named after its file, and a path is looked up by the name of its file.',
  *check(source) {
    for (const file of source.files.keys()) {
      const kind = kindOf(file);
      if (kind?.spelling !== 'PascalCase' && kind?.spelling !== 'kebab-case') continue;
      const spelling = spellings[kind.spelling];
      if (spelling.pattern.test(basename(file))) continue;
      yield {
        file,
        path: [],
        actual: `the file name ${basename(file)}`,
        expected: `${aKind(kind)} in ${kind.spelling}, like ${spelling.example}`,
        repair: 'Rename the file, and every `$ref` to it.',
      };
    }
    const root = object(source.files.get(rootFile)?.value);
    for (const [section, want] of [
      ['paths', (name: string) => pathFileName(name)],
      ['webhooks', (name: string) => `${name}.yaml`],
    ] as const) {
      for (const [name, entry] of Object.entries(object(root[section]))) {
        if (!isObject(entry) || typeof entry.$ref !== 'string' || basename(entry.$ref) === want(name)) continue;
        yield {
          file: rootFile,
          path: [section, name],
          actual: `a \`$ref\` to ${entry.$ref}`,
          expected: `a file with the name ${want(name)}`,
          repair: `Rename the file to ${want(name)}, and change the \`$ref\`.`,
        };
      }
    }
  },
} satisfies LayoutRule;
