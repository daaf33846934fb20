/** Operations as the comparison sees them: those that clients call, and those that the API calls. */
import type { Site } from '../model/json.ts';
import type { Direction } from './fact.ts';
import type { Vertex } from './vertex.ts';

export const methods: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** Operations of one kind: how they are named, and who sends their requests. */
export interface OperationKind {
  /** Prefix of the rules: `operation-removed`, `webhook-removed`. */
  rule: 'operation' | 'webhook';
  /** Name of an operation: `GET /v1/payments`, `webhook transaction.created`. */
  name(method: string, path: string): string;
  /** Direction of the request, as users of the API see it. */
  requests: Direction;
  /** Direction of the response to it. */
  responses: Direction;
}

/** An operation, and the path item around it. */
export interface Endpoint {
  method: string;
  path: string;
  item: Site;
  operation: Site;
}

/** The vertices of an operation: for findings about its request, its response, and both. */
export interface Roots {
  name: string;
  /** Whether the API sends the request: to a webhook, or to a callback. */
  isDelivered: boolean;
  both: Vertex;
  request: Vertex;
  response: Vertex;
}
