import type { Contract } from './contract.ts';

/**
 * Exports every schema under its name, with its documentation. The root types of openapi-typescript have no comments,
 * and include parameters and responses.
 */
export function generateModels({ schemas }: Contract): string {
  const aliases = [...schemas].map(([name, schema]) => {
    const description = typeof schema.description === 'string' ? schema.description : '';
    return `${docComment([description])}export type ${name} = components['schemas']['${name}'];\n`;
  });
  return `import type { components } from './schema.ts';\n\n${aliases.join('\n')}`;
}

/** Markdown paragraphs as a doc comment, or nothing when there are none. */
export function docComment(paragraphs: string[]): string {
  const text = paragraphs.filter(Boolean).join('\n\n').trim().replaceAll('*/', '*\\/');
  if (text === '') return '';
  const lines = text.split('\n').map((line) => ` * ${line}`.trimEnd());
  return `/**\n${lines.join('\n')}\n */\n`;
}
