import { type Contract, type ContractOperation, type RequestBodyObject, resolve } from '../contract.ts';
import type { Catalogue, CatalogueEntry } from '../situations/catalogue.ts';
import { toCurl } from './curl.ts';
import { listExamples } from './examples.ts';

/** A request that can be sent as it is. */
interface RequestExample {
  /** `null` for a request without a body. */
  mediaType: string | null;
  example: string | null;
  summary: string;
  curl: string;
}

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
  /** Name of the group in `x-tagGroups` that holds the tag; `null` if none does. */
  group: string | null;
  operations: OperationOverview[];
}

/** The whole document, for people who choose from it. */
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

interface Tag {
  name: string;
  description?: string;
}

/**
 * Lists the operations by their first tag, tags and operations in the order of the document. Tags without operations
 * are left out; operations without a tag come last, under `Other`.
 *
 * @param base address of the server for the `curl` of every request, without a slash at the end
 */
export function createOverview(contract: Contract, catalogue: Catalogue, base: string): Overview {
  const byTag = new Map<string, CatalogueEntry[]>();
  for (const entry of catalogue.entries()) {
    const tag = entry.operation.operation.tags?.[0] ?? 'Other';
    byTag.set(tag, [...(byTag.get(tag) ?? []), entry]);
  }
  const groups = (contract['x-tagGroups'] ?? []) as TagGroup[];
  const described = new Map(((contract.tags ?? []) as Tag[]).map((tag) => [tag.name, tag.description ?? '']));
  const names = [...new Set([...described.keys(), ...byTag.keys()])].filter((name) => byTag.has(name));
  const { title, version } = contract.info;
  return {
    title,
    version,
    groups: groups.map(({ name, tags }) => ({ name, tags: tags.filter((tag) => byTag.has(tag)) })),
    tags: names.map((name) => ({
      name,
      description: described.get(name) ?? '',
      group: groups.find(({ tags }) => tags.includes(name))?.name ?? null,
      operations: (byTag.get(name) ?? []).map((entry) => toOperation(contract, entry, base)),
    })),
  };
}

function toOperation(contract: Contract, { operationId, operation, situations }: CatalogueEntry, base: string) {
  const { path, method } = operation;
  const { summary = '', security = contract.security ?? [] } = operation.operation;
  return {
    operationId,
    method: method.toUpperCase(),
    path,
    summary,
    scope: security.flatMap((schemes) => Object.keys(schemes)),
    answers: situations.map(({ code, mediaType = null, example = null, summary: shown }) => ({
      code,
      mediaType,
      example,
      summary: shown,
    })),
    requestExamples: listRequests(contract, operation, base),
  };
}

function listRequests(contract: Contract, operation: ContractOperation, base: string): RequestExample[] {
  const { requestBody } = operation.operation;
  const content = requestBody ? resolve<RequestBodyObject>(contract, requestBody).content : {};
  const requests = Object.entries(content).flatMap(([mediaType, body]) =>
    listExamples(contract, body).map((example) => ({
      mediaType,
      example: example.name,
      summary: example.summary,
      curl: toCurl(contract, operation, base, { mediaType, example }),
    })),
  );
  if (requests.length > 0) return requests;
  const summary = operation.operation.summary ?? '';
  return [{ mediaType: null, example: null, summary, curl: toCurl(contract, operation, base) }];
}
