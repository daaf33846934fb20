import { readFile } from 'node:fs/promises';
import type { Contract } from '@xs2a/contract';
import { writePage } from '../reference/shell/page.ts';
import type { Drawn } from '../reference/shell/repair.ts';
import { listAnswerTypes, listOperations, prepareDocument } from './document.ts';
import { form } from './form.ts';
import { repairs } from './repairs.ts';
import { servers } from './servers.ts';

/** Servers on the reader's own machine, the only ones that the page may talk to. */
const loopback = ['http', 'https'].flatMap((scheme) => [`${scheme}://127.0.0.1:*`, `${scheme}://localhost:*`]);

/**
 * Try it: Swagger UI for one operation at a time, as one page that talks to nobody but a server on the same machine.
 *
 * @param origins further servers that the page may talk to, such as `https://sandbox.example.com`
 * @param drawn other than it is meant to be drawn, for tests
 */
export async function renderTryIt(
  contract: Contract,
  origins: readonly string[] = [],
  drawn: Drawn = {},
): Promise<string> {
  const operations = listOperations(contract);
  const [swagger, look, styles, repair, ...own] = await Promise.all([
    readPackage('swagger-ui-bundle.js'),
    readPackage('swagger-ui.css'),
    readOwn('try.css'),
    readOwn('../../reference/shell/repairs.js'),
    ...['settings.js', 'failure.js', 'plugin.js', 'start.js'].map(readOwn),
  ]);
  return writePage({
    area: 'try',
    title: `Try it · ${contract.title}`,
    description: `Send requests of the ${contract.title} to the Testbank or the mock on your own machine.`,
    styles: drawn.styled === false ? [dark(look)] : [dark(look), styles],
    body: form(operations),
    data: {
      contract: prepareDocument(contract),
      operations,
      servers,
      types: listAnswerTypes(contract),
      allowed: [...loopback, ...origins],
      repairs: drawn.repairs ?? repairs,
    },
    // It looks for the global object as `this`, which a module does not have.
    script: [`(function () {\n${swagger}\n}).call(globalThis);`, repair, ...own].join('\n'),
    connect: [...loopback, ...origins],
  });
}

/** The licences of Swagger UI and of what is in its script, which go along with it. */
export async function readLicences(): Promise<string> {
  const files = ['NOTICE', 'LICENSE', 'swagger-ui-bundle.js.LICENSE.txt'].map(readPackage);
  return (await Promise.all(files)).join('\n\n');
}

function readPackage(file: string): Promise<string> {
  return readFile(new URL(file, import.meta.resolve('swagger-ui-dist/package.json')), 'utf8');
}

function readOwn(file: string): Promise<string> {
  return readFile(new URL(`browser/${file}`, import.meta.url), 'utf8');
}

/** The page says `dark` where Swagger UI says `dark-mode`. */
function dark(css: string): string {
  return css.replaceAll('.dark-mode', '.dark');
}
