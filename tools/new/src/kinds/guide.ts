import { UsageError } from '@xs2a/tools-lib';
import type { Kind } from '../kind.ts';
import { requireName, sentence } from '../names.ts';

const folder = 'apps/docs/src/content/docs/guides';
const groups = ['start', 'products', 'wizard', 'accounts', 'testing', 'production'];

export const guide: Kind = {
  about: 'a guide of the docs, with a program that the tests run',
  usage: '<name> [--group <group>]',
  details: `  <name>           its address, in kebab-case: /guides/<name>
  --group <group>  its part of the navigation: ${groups.join(', ')}; production by default

Example: pnpm new guide going-live --group production`,
  options: ['group'],
  plan({ words: [word], options: { group = 'production' }, repository }) {
    const name = requireName('The name of the guide', word, 'kebab-case');
    if (!groups.includes(group)) throw new UsageError(`--group is one of ${groups.join(', ')}; got "${group}".`);
    const orders = repository
      .list(folder)
      .map((file) => repository.read(`${folder}/${file}`))
      .filter((text) => text.includes(`\ngroup: ${group}\n`))
      .map((text) => Number(/^ {2}order: (\d+)$/m.exec(text)?.[1] ?? 0));
    const order = Math.max(0, ...orders) + 10;
    return {
      templates: ['guide'],
      values: { name, title: sentence(name), group, order: String(order) },
      edits: [],
      todo: [
        `In ${folder}/${name}.mdx, write title, description and text. Put the code into files in apps/docs/snippets/${name}.`,
        `Record what the programs print: \`node apps/docs/test/record.ts ${name}\`.`,
        'Change `order` if the guide belongs further up in the navigation, and link to it from the guides around it.',
        'Look at it: `pnpm run docs`.',
      ],
    };
  },
};
