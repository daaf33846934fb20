import type { CustomRecord } from 'pagefind';
import type { ReferencePart } from '../reference/parts.ts';

const kinds: Record<ReferencePart['kind'], string> = { operation: 'Operation', webhook: 'Webhook', schema: 'Schema' };

/**
 * How a part of the reference is found: by the words of its title, of its address and of its name, and then by those of
 * its description.
 */
export function toRecord({ kind, name, title, address, description, url }: ReferencePart): CustomRecord {
  const text = description.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[`*]/g, '');
  return {
    url: `/${url}`,
    language: 'en',
    content: `${name}. ${text}`,
    meta: { title, address, name, words: wordsOf(`${address} ${name}`), kind: kinds[kind] },
  };
}

/** `/v1/risks/{risk_id}/factSheet`: v1 risks risk_id factSheet */
function wordsOf(text: string): string {
  return text
    .split(/[^A-Za-z0-9_]+/)
    .join(' ')
    .trim();
}
