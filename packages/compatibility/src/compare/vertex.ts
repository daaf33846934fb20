/** What is compared: operations, and pairs of schemas. */
import type { Node } from '../model/shape.ts';
import type { RuleName } from '../policy/table.ts';
import type { Context, Direction, Finding } from './fact.ts';

export interface Vertex {
  findings: (Finding & { rule: RuleName })[];
  /** Whether the pair is proven although no keyword differs by itself. */
  isInDoubt: boolean;
  /** The two schemas; `undefined` for an operation. */
  schemas: { before: Node; after: Node } | undefined;
  parents: { vertex: Vertex; only: Direction | undefined }[];
  contexts: Context[];
}
