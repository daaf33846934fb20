import { UsageError } from '@xs2a/tools-lib';
import { insertAfterLast } from '../edits.ts';
import type { Kind } from '../kind.ts';
import { requireName, sentence } from '../names.ts';

const parts = ['packages', 'tools'];

export const packageKind: Kind = {
  about: 'a private package, with its first function and its first test',
  usage: '<name> [--in packages|tools]',
  details: `  <name>        folder and name below @xs2a, in kebab-case
  --in <folder> packages (the default) or tools

Example: pnpm new package statements`,
  options: ['in'],
  plan({ words: [word], options: { in: part = 'packages' }, repository }) {
    const name = requireName('The name of the package', word, 'kebab-case');
    if (!parts.includes(part)) throw new UsageError(`--in is one of ${parts.join(', ')}; got "${part}".`);
    if (repository.exists(`${part}/${name}`)) throw new UsageError(`Nothing is written: ${part}/${name} exists.`);
    // A row of the table of folders; other tables name folders among other words.
    const place = part === 'tools' ? /^\| `tools\/[\w-]+` \|.*\n/gm : /^\| `packages\/[\w-]+` \|.*\n/gm;
    return {
      templates: ['package'],
      values: { name, part, title: sentence(name) },
      edits: [
        {
          file: 'ARCHITECTURE.md',
          change: (text) =>
            insertAfterLast(text, place, `| \`${part}/${name}\` | private | ${name}: say what it is |\n`),
        },
        ...(part === 'packages'
          ? [
              {
                file: 'biome.imports.jsonc',
                change: (text: string) => text.replace(/packages\/\{(?=.*types\})/, `packages/{${name},`),
              },
            ]
          : []),
      ],
      todo: [
        'Run `pnpm install`.',
        'Say what the package is in its package.json, its README and the table of ARCHITECTURE.md.',
        ...(part === 'packages'
          ? ['If it imports other packages, list them in biome.imports.jsonc and in ARCHITECTURE.md, "Imports".']
          : []),
        'To publish it, remove `private`, and build it as packages/webhooks does (tsdown, `exports` of dist, `files`). For a command, follow packages/mcp (`bin`). Add the package to .github/ISSUE_TEMPLATE/bug.yml, to the table of README.md, and to the devDependencies of tools/release, tools/pages and tools/api-reports, which check all published packages.',
      ],
    };
  },
};
