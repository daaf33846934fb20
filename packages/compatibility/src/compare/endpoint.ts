/** Operations as the comparison sees them: those that clients call, and those that the API calls. */
import type { Site } from '../model/json.ts';
import type { Direction } from './fact.ts';
import type { Vertex } from './walk.ts';

export const methods: readonly string[] = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];

/** How to speak of the operations of one kind, and who sends their requests. */
export interface Kind {
  /** Prefix of the rules: `operation-removed`, `webhook-removed`. */
  rule: 'operation' | 'webhook';
  /** Name of an operation: `GET /v1/payments`, `webhook transaction.created`. */
  name(method: string, path: string): string;
  /** Direction of the request, seen by those who use the API, and of the answer to it. */
  sends: Direction;
  answers: Direction;
}

/** An operation, and the path item around it. */
export interface Endpoint {
  method: string;
  path: string;
  item: Site;
  site: Site;
}

/** The two directions of an operation: findings about its request, about its answer, and about both. */
export interface Roots {
  name: string;
  both: Vertex;
  request: Vertex;
  response: Vertex;
}
