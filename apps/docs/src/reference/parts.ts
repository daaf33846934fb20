import type { Contract, Operation } from '@xs2a/contract';
import { schemasOf } from '../contract.ts';

/** A part of the reference with its own address. */
export interface ReferencePart {
  kind: 'operation' | 'webhook' | 'schema';
  /** `operationId`, type of the event, or name of the schema. */
  name: string;
  /** Summary, or title of the schema. */
  title: string;
  /** What it is called on the wire or in code: `POST /v1/verifications`, `webhook transaction.created`, `schema Risk`. */
  address: string;
  description: string;
  /** Its address, relative to the folder of the site: `reference/index.html#/risks/createrisk`. */
  url: string;
}

/** Tag below which the reference lists the schemas. */
export const schemasTag = 'Schemas';

/** Everything in the contract that guides may link to and that the search finds. */
export function listReferenceParts(contract: Contract): ReferencePart[] {
  return [
    ...contract.operations.map((operation) => ({
      kind: 'operation' as const,
      name: operation.id,
      address: `${operation.method} ${operation.path}`,
      ...described(operation),
    })),
    ...contract.webhooks.map((webhook) => ({
      kind: 'webhook' as const,
      name: webhook.path,
      address: `webhook ${webhook.path}`,
      ...described(webhook),
    })),
    ...Object.entries(schemasOf(contract)).map(([name, { title, description }]) => ({
      kind: 'schema' as const,
      name,
      title: title ?? name,
      address: `schema ${name}`,
      description: description ?? '',
      url: route(schemasTag, name),
    })),
  ];
}

function described({ id, summary, description, tags }: Operation) {
  return { title: summary, description, url: route(tags[0], id) };
}

/** Where an operation can be tried, relative to the folder of the site. */
export function tryUrl(operationId: string): string {
  return `try/index.html#${operationId}`;
}

/** Redoc's own address of a part. The page has no element with this id until Redoc draws the part. */
export function route(tag: string | undefined, name: string): string {
  return `reference/index.html#/${slug(tag ?? '')}/${slug(name)}`;
}

function slug(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}
