import type { Contract } from '@xs2a/contract';
import { listReferenceParts, route } from './parts.ts';

/** Where each part of the reference is, for addresses that other tools or earlier versions of this page have written. */
export interface KnownAddresses {
  /** Every route of the page: `/risks`, `/risks/createrisk`, `/section/errors`. */
  routes: readonly string[];
  /**
   * The route of each name in small letters: `createrisk`, `transaction.created`, `schema/risk`, and method with path,
   * `post /v1/risks`.
   */
  names: Readonly<Record<string, string>>;
}

/** Schemas of version 1.0.0 that have another name now, or whose fields are part of the objects that have them. */
const renamedSchemas = {
  ApiError: 'ErrorBody',
  ValidationError: 'ValidationErrorBody',
  EventBase: 'NewAccountEvent',
  InputElementBase: 'TextElement',
};

/** What `browser/addresses.js` needs to find the part that an old address means. */
export function knownAddresses(contract: Contract): KnownAddresses {
  const parts = listReferenceParts(contract).map((part) => ({ ...part, own: ownRoute(part.url) }));
  const tags = [...new Set(parts.map(({ own }) => own.slice(0, own.lastIndexOf('/'))))];
  const sections = headingsOf(contract).map((heading) => ownRoute(route('section', heading)));
  const names = parts.map(({ kind, name, own }) => [kind === 'schema' ? schemaKey(name) : key(name), own] as const);
  const calls = [...contract.operations, ...contract.webhooks].flatMap(({ id, method, path, tags: [tag] }) => [
    [key(id), ownRoute(route(tag, id))] as const,
    [key(`${method} ${path}`), ownRoute(route(tag, id))] as const,
  ]);
  const renamed = Object.entries(renamedSchemas).flatMap(([old, now]) => {
    const part = parts.find(({ kind, name }) => kind === 'schema' && name === now);
    return part === undefined ? [] : [[schemaKey(old), part.own] as const];
  });
  return {
    routes: [...sections, ...tags, ...parts.map(({ own }) => own)],
    names: Object.fromEntries([...renamed, ...names, ...calls]),
  };
}

function ownRoute(url: string): string {
  return url.slice(url.indexOf('#') + 1);
}

function key(name: string): string {
  return name.toLowerCase();
}

function schemaKey(name: string): string {
  return `schema/${key(name)}`;
}

/** The chapters of the introduction. */
function headingsOf({ document }: Contract): string[] {
  const { description = '' } = (document as { info?: { description?: string } }).info ?? {};
  return [...description.matchAll(/^# (.+)$/gm)].map(([, heading = '']) => heading);
}
