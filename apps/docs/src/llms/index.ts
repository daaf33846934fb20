import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContract } from '../contract.ts';
import { home } from '../home.ts';
import { listGuides } from '../site/navigation.ts';
import { toMarkdown } from './markdown.ts';

const { title: name, version } = readContract();
const summary = `# ${name}\n\n> Documentation of the contract, version ${version}.`;

/** `llms.txt`: the pages of the site, with a sentence about each. Addresses are relative to the file. */
export function writeIndex(): string {
  const guides = listGuides().map(({ slug, title, description }) => `- [${title}](${slug}.html): ${description}`);
  return `${summary} All guides in one file: [llms-full.txt](llms-full.txt).

## Contract

- [OpenAPI 3.1](downloads/openapi.yaml): every operation, webhook, schema and example
- [OpenAPI 3.0](downloads/openapi-3.0.yaml): the same for tools without support for 3.1
- [Changelog](changelog.html): what each release changes
- [Downloads](downloads.html): examples, workflows and checksums

## Guides

${guides.join('\n')}
`;
}

/** `llms-full.txt`: the guides themselves, in the order of the navigation. */
export function writeGuides(): string {
  const guides = listGuides().map(({ slug, title }) => {
    const source = readFileSync(join(home, 'src', 'content', 'docs', `${slug}.mdx`), 'utf8');
    const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
    return `# ${title}\n\n${toMarkdown(body)}`;
  });
  return `${[summary, ...guides].join('\n\n')}\n`;
}
