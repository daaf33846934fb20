import { readFile } from 'node:fs/promises';
import type { Contract } from '@xs2a/contract';
import { languages } from '../samples/samples.ts';
import { prepareDocument } from './document.ts';
import { schemasTag } from './parts.ts';
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
  const [redoc, preferences, repair, keyboard, start, styles] = await Promise.all([
    readRedoc(),
    ...['preferences.js', '../shell/repairs.js', 'keyboard.js', 'start.js', 'reference.css'].map(readOwn),
  ]);
  const { title } = contract;
  return writePage({
    area: 'reference',
    title: `Reference · ${title}`,
    description: `All operations, webhooks and schemas of the ${title}, with samples for curl, TypeScript, Python, PHP and Java.`,
    styles: drawn.styled === false ? [] : [styles ?? ''],
    stylesItself: true,
    body: `<noscript><p>A script draws the reference. Without it, read the contract itself: <a href="../downloads.html">downloads</a>.</p></noscript>
<div id="content"></div>`,
    data: { contract: prepareDocument(contract), options, repairs: drawn.repairs ?? repairs },
    script: [preferences, redoc, repair, keyboard, start].join('\n'),
  });
}

function readOwn(file: string): Promise<string> {
  return readFile(new URL(`browser/${file}`, import.meta.url), 'utf8');
}
