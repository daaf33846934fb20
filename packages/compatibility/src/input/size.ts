/** How deep and how large a document may be, when every alias is written out. */
import { at, InputError } from '../model/json.ts';

/** Levels of values inside each other: the document is one, its members are the second. */
export const maxDepth = 1000;

/** Objects, lists and scalars, each as often as the aliases of a YAML document repeat it. */
export const maxNodes = 3_000_000;

export const tooDeep = `expected at most ${maxDepth} levels, found more`;
const tooLarge = `expected at most ${maxNodes} values with all aliases written out, found more`;

/** An object or list whose members are being counted. */
interface Frame {
  value: object;
  entries: [key: string, member: unknown][];
  next: number;
  nodes: number;
  depth: number;
}

interface Size {
  nodes: number;
  /** Levels below the value, itself included. */
  depth: number;
}

/**
 * Refuses a YAML value that contains itself, or is deeper or larger than the bounds. It counts a repeated object once and
 * remembers its size, so that ten lines of aliases cannot stand for billions of values.
 *
 * @throws {InputError} with the pointer
 */
export function checkSize(root: object): void {
  const sizes = new Map<object, Size>();
  const open = new Set<object>([root]);
  const stack = [frameOf(root)];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    if (stack.length - 1 + frame.depth > maxDepth) refuse(stack, tooDeep);
    if (frame.nodes > maxNodes) refuse(stack, tooLarge);
    const entry = frame.entries[frame.next];
    if (entry === undefined) {
      stack.pop();
      open.delete(frame.value);
      sizes.set(frame.value, frame);
      add(stack.at(-1), frame);
    } else {
      frame.next += 1;
      const [, member] = entry;
      if (typeof member !== 'object' || member === null) {
        add(frame, { nodes: 1, depth: 1 });
      } else if (open.has(member)) {
        refuse(stack, 'this alias contains itself; write out what it stands for');
      } else {
        const known = sizes.get(member);
        if (known === undefined) {
          open.add(member);
          stack.push(frameOf(member));
        } else {
          add(frame, known);
        }
      }
    }
  }
}

function frameOf(value: object): Frame {
  return { value, entries: Object.entries(value), next: 0, nodes: 1, depth: 1 };
}

function add(parent: Frame | undefined, { nodes, depth }: Size): void {
  if (parent === undefined) return;
  parent.nodes += nodes;
  parent.depth = Math.max(parent.depth, depth + 1);
}

function refuse(stack: readonly Frame[], message: string): never {
  const keys = stack.map(({ entries, next }) => entries[next - 1]?.[0]).filter((key) => key !== undefined);
  throw new InputError(message, at('#', ...keys));
}
