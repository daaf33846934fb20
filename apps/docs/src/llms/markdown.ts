import { readContract } from '../contract.ts';
import { listReferenceParts } from '../reference/parts.ts';
import { readDefinition } from '../site/definitions.ts';
import { drawingOf } from '../site/diagrams.ts';
import { markText, readingUrl } from '../site/readings.ts';
import { readExample, readExampleFile, readOutput, readSnippet } from '../site/snippets.ts';
import { fence, generatedParts } from './generated-parts.ts';

type Attributes = Record<string, string>;

const parts = listReferenceParts(readContract());

function linkTo(kind: string, name = '', text?: string): string {
  const part = parts.find((candidate) => candidate.kind === kind && candidate.name === name);
  const label = text ?? `\`${kind === 'operation' ? part?.address : name}\``;
  return part === undefined ? label : `[${label}](${part.url})`;
}

/** Code that a component reads from a file; a whole file has its name. */
function codeOf(read: typeof readSnippet): (attributes: Attributes) => string {
  return ({ file = '', region, title }) => {
    const { code, lang, name } = read(file, region);
    return fence(code, lang, title ?? (region === undefined ? name : undefined));
  };
}

/** The components of the guides in Markdown; `content` is the text between their tags. */
const components: Record<string, (attributes: Attributes, content?: string) => string> = {
  ...generatedParts,
  Operation: ({ id }, content) => linkTo('operation', id, content),
  Webhook: ({ type }, content) => linkTo('webhook', type, content),
  Schema: ({ name }, content) => linkTo('schema', name, content),
  Reading: ({ name = '' }) => `([${markText(name)}](${readingUrl(name)}))`,
  Snippet: codeOf(readSnippet),
  ExampleFile: codeOf(readExampleFile),
  Output: ({ file = '', part }) => {
    const { text, preparation } = readOutput(file, part);
    const output = fence(text, 'text');
    return preparation.length === 0 ? output : `${fence(preparation.join('\n'), 'sh')}\n\n${output}`;
  },
  Example: ({ schema = '', name = '', at }) => fence(readExample(schema, name, at), 'json'),
  Definition: ({ check = '' }) => `How the Testbank computes it:\n\n${readDefinition(check)}`,
  Diagram: ({ name = '' }) => drawingOf(name).description,
  TabItem: ({ label = '' }, content = '') => `**${label}**\n\n${content.trim()}`,
};

/** A component and its end tag, with no other component in between. */
const pair = /<([A-Z]\w*)\b([^<>]*(?<!\/))>((?:(?!<[A-Z]\w*\b[^<>]*(?<!\/)>)[\s\S])*?)<\/\1>/g;

/**
 * A page as Markdown without components: code, outputs, examples and the texts of diagrams replace the components that
 * include them. A component without text is left out.
 *
 * @param mdx without front matter
 */
export function toMarkdown(mdx: string): string {
  let text = mdx.replace(/^import .*$\n?/gm, '').replace(/^[ \t]+(?=<\/?[A-Z])/gm, '');
  // What has content first, from the inside out: the code that is included later may look like tags.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(pair, (_, name, rest, content) => write(name, rest, content));
  }
  text = text.replace(/<([A-Z]\w*)\b([^<>]*?)\/>/g, (_, name, rest) => write(name, rest));
  return linkFiles(text)
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** `](/guides/verify#create)` becomes a link to the file, from the folder of the site. */
function linkFiles(text: string): string {
  return text.replaceAll(/\]\(\/([\w/-]+)(#[\w-]*)?\)/g, (_, page: string, anchor = '') => `](${page}.html${anchor})`);
}

function write(name: string, rest: string, content?: string): string {
  const attributes = Object.fromEntries([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));
  const component = components[name];
  return component === undefined ? (content ?? '').trim() : component(attributes, content);
}
