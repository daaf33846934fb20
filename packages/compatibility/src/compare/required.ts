/** `required` of a parameter, a header or a body. */
import { booleanAt, type Site } from '../model/json.ts';
import type { Vertex, Walk } from './walk.ts';

export function compareRequired(walk: Walk, here: Vertex, subject: string, [before, after]: [Site, Site]): void {
  const [was, is] = [booleanAt(before), booleanAt(after)];
  if (was === is) return;
  const pointer = after.raw === undefined ? before.pointer : after.pointer;
  walk.emit(here, is ? 'became-required' : 'became-optional', { pointer, subject, before: was, after: is });
}
