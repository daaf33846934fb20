import { readFile } from 'node:fs/promises';
import type { Contract } from '@xs2a/contract';
import { languages } from '../samples/samples.ts';
import { knownAddresses } from './addresses.ts';
import { prepareDocument } from './document.ts';
import { schemasTag } from './parts.ts';
import { plainReference } from './plain/page.ts';
import { readRedoc } from './redoc.ts';
import { repairs } from './repairs.ts';
import { writePage } from './shell/page.ts';
import type { Drawn } from './shell/repair.ts';

const options = {
  codeSamples: { languages: languages.map(({ label, lang }) => ({ label, lang: label === 'curl' ? label : lang })) },
  disableTelemetry: true,
  schemaDefinitionsTagName: schemasTag,
  // The bundle is one file already.
  skipBundle: true,
};

/**
 * The reference: Redoc with the contract, its samples and its schemas, as one page that needs no network.
 *
 * @param drawn other than it is meant to be drawn, for tests
 */
export async function renderReference(contract: Contract, drawn: Drawn = {}): Promise<string> {
  const [redoc, preferences, addresses, repair, keyboard, start, styles, plainStyles] = await Promise.all([
    readRedoc(),
    ...[
      'preferences.js',
      'addresses.js',
      '../shell/repairs.js',
      'keyboard.js',
      'start.js',
      'reference.css',
      'plain.css',
    ].map(readOwn),
  ]);
  const { title } = contract;
  return writePage({
    area: 'reference',
    title: `Reference · ${title}`,
    description: `All operations, webhooks and schemas of the ${title}, with samples for curl, TypeScript, Python, PHP and Java.`,
    styles: drawn.styled === false ? [] : [styles ?? '', plainStyles ?? ''],
    stylesItself: true,
    // Without scripts, the skip link leads to the empty frame in front of the text.
    body: `<div id="content"></div>
<noscript><main class="plain">${plainReference(contract)}</main></noscript>`,
    data: {
      contract: prepareDocument(contract),
      options,
      addresses: knownAddresses(contract),
      repairs: drawn.repairs ?? repairs,
    },
    script: [preferences, addresses, redoc, repair, keyboard, start].join('\n'),
  });
}

/** The reference as one page of plain HTML. */
export async function renderPlainReference(contract: Contract): Promise<string> {
  const { title } = contract;
  return writePage({
    area: 'reference',
    title: `Reference on one page · ${title}`,
    description: `All operations, webhooks and schemas of the ${title} on one page, for reading, printing and searching.`,
    styles: [await readOwn('plain.css')],
    body: `<main id="content" class="plain">
<p>The <a href="index.html">interactive reference</a> has the same parts, with samples for more languages.</p>
${plainReference(contract)}</main>`,
    data: {},
    script: '',
  });
}

function readOwn(file: string): Promise<string> {
  return readFile(new URL(`browser/${file}`, import.meta.url), 'utf8');
}
