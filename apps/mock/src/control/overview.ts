import { type Contract, object } from '@xs2a/contract';
import type { Catalogue, CatalogueEntry } from '../situations/catalogue.ts';
import { type RequestExample, requestExamples } from './request-examples.ts';

interface OperationOverview {
  operationId: string;
  method: string;
  path: string;
  summary: string;
  /** Names of the security schemes, one of which is enough. */
  scope: string[];
  answers: { code: number; mediaType: string | null; example: string | null; summary: string }[];
  requestExamples: RequestExample[];
}

interface TagOverview {
  name: string;
  description: string;
  /** Name of the group in `x-tagGroups` that contains the tag; `null` if none does. */
  group: string | null;
  operations: OperationOverview[];
}

/** The whole contract, for people who choose from it. */
export interface Overview {
  title: string;
  version: string;
  /** `x-tagGroups`, without tags that have no operation. */
  groups: TagGroup[];
  tags: TagOverview[];
}

interface TagGroup {
  name: string;
  /** Names of tags. */
  tags: string[];
}

/**
 * Lists the operations by their first tag, tags and operations in the order of the contract. Tags without operations
 * are left out; operations without a tag are listed under `Other`.
 *
 * @param base address of the server for the `curl` of every request, without a slash at the end
 */
export function createOverview(contract: Contract, catalogue: Catalogue, base: string): Overview {
  const byTag = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue.entries()) {
    const tag = entry.operation.tags[0] ?? 'Other';
    byTag.set(tag, [...(byTag.get(tag) ?? []), entry]);
  }
  const { document, title, version } = contract;
  const groups = (document['x-tagGroups'] ?? []) as TagGroup[];
  const tags = ((document.tags ?? []) as unknown[]).map(object);
  const descriptions = new Map(tags.map((tag) => [String(tag.name), String(tag.description ?? '')]));
  const names = [...new Set([...descriptions.keys(), ...byTag.keys()])].filter((name) => byTag.has(name));
  return {
    title,
    version,
    groups: groups.map((group) => ({ name: group.name, tags: group.tags.filter((tag) => byTag.has(tag)) })),
    tags: names.map((name) => ({
      name,
      description: descriptions.get(name) ?? '',
      group: groups.find((group) => group.tags.includes(name))?.name ?? null,
      operations: (byTag.get(name) ?? []).map((entry) => describe(contract, entry, base)),
    })),
  };
}

function describe(contract: Contract, { operation, situations }: CatalogueEntry, base: string): OperationOverview {
  const { id, method, path, summary, security } = operation;
  return {
    operationId: id,
    method,
    path,
    summary,
    scope: security.flatMap((schemes) => schemes.map(({ name }) => name)),
    answers: situations.map(({ code, mediaType = null, example = null, summary: text }) => ({
      code,
      mediaType,
      example,
      summary: text,
    })),
    requestExamples: requestExamples(contract, operation, base),
  };
}
