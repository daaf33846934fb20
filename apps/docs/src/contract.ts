import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { home } from './home.ts';

/** As much of a schema, operation or webhook as the site needs to name it. */
interface Described {
  description?: string;
}

interface Operation extends Described {
  operationId: string;
  summary: string;
  tags: string[];
}

type Methods = Record<string, Operation | unknown>;

export interface Contract {
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Methods>;
  webhooks: Record<string, Methods>;
  components: { schemas: Record<string, Described & { title?: string; properties?: Record<string, unknown> }> };
}

/** Folder with the bundles and examples. */
export const bundles: string = dirname(createRequire(join(home, 'package.json')).resolve('@xs2a/openapi/openapi.json'));

/** Path of the OpenAPI 3.1 bundle in JSON. */
export const bundleFile: string = join(bundles, 'openapi.json');

export function readContract(): Contract {
  return JSON.parse(readFileSync(bundleFile, 'utf8'));
}

/** An operation with its place: `POST /v1/verifications`. */
export interface PlacedOperation extends Operation {
  method: string;
  path: string;
}

export function listOperations({ paths }: Contract): PlacedOperation[] {
  return place(paths);
}

/** The webhooks; `path` is the type of the event. */
export function listWebhooks({ webhooks }: Contract): PlacedOperation[] {
  return place(webhooks);
}

function place(items: Record<string, Methods>): PlacedOperation[] {
  return Object.entries(items).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) =>
      isOperation(operation) ? [{ ...operation, path, method: method.toUpperCase() }] : [],
    ),
  );
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'operationId' in value;
}
