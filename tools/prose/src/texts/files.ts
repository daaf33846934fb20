import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '@xs2a/tools-lib';
import { commentsOfSource } from './comments.ts';
import { textsOfMarkup } from './markup.ts';
import { textsOfPage } from './page.ts';
import { textsOfSource } from './source.ts';
import type { Text } from './text.ts';
import { textsOfYaml } from './yaml.ts';

interface Kind {
  files: string[];
  textsOf(file: string, source: string): Text[];
}

const kinds: Kind[] = [
  {
    files: [
      '*.md',
      '.changeset/*.md',
      '.github/**/*.md',
      '{apps,docs,examples,packages,spec,tools}/**/*.{md,mdx}',
      'tools/new/templates/**/*.{md,mdx}.template',
    ],
    textsOf: textsOfPage,
  },
  {
    files: ['spec/**/*.yaml', 'apps/testbank/src/control/contract/*.yaml', 'apps/testbank/*.schema.json'],
    textsOf: textsOfYaml,
  },
  { files: ['{apps,packages,tools}/*/src/**/*.{ts,js}', 'spec/{compiler,rules}/**/*.ts'], textsOf: textsOfSource },
  { files: ['{apps,packages,tools}/*/src/**/*.ts', 'spec/{compiler,rules}/**/*.ts'], textsOf: commentsOfSource },
  { files: ['apps/*/src/**/*.{astro,html}', 'packages/*/src/**/*.html'], textsOf: textsOfMarkup },
];

/** What is generated, what describes the past, and what fails on purpose. */
const excluded = [
  '**/{node_modules,dist,test-results,.turbo,.astro,generated,released}/**',
  '**/test/**',
  '**/bench/others/**',
  '**/CHANGELOG.md',
  '**/*.api.md',
  'apps/testbank/src/wizard/texts/{de,es,fr,it,nl,pl}.ts',
];

/**
 * Reads every text that users and contributors read.
 *
 * @param root of the repository
 * @param only paths below the root; without any, all files are read
 * @throws UsageError for a path whose file is missing, or is not one of those that are checked
 */
export function readTexts(root: string, only: readonly string[] = []): Text[] {
  const found = kinds.map(({ files, textsOf }) => ({
    textsOf,
    files: globSync(files, { cwd: root, exclude: excluded }).sort(),
  }));
  const known = new Set(found.flatMap(({ files }) => files));
  const unknown = only.filter((file) => !known.has(file));
  if (unknown.length > 0) throw new UsageError(`No sentences are checked in: ${unknown.join(', ')}.`);
  return found.flatMap(({ files, textsOf }) =>
    files
      .filter((file) => only.length === 0 || only.includes(file))
      .flatMap((file) => textsOf(file, readFileSync(join(root, file), 'utf8'))),
  );
}
