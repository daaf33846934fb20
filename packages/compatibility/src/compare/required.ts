/** Compares the member `required` of a parameter, a header or a body. */
import { booleanAt, type Site } from '../model/json.ts';
import type { Vertex } from './vertex.ts';
import type { Walk } from './walk.ts';

export function compareRequired(walk: Walk, vertex: Vertex, subject: string, sites: [Site, Site]): void {
  const [was, is] = [booleanAt(sites[0]), booleanAt(sites[1])];
  if (was === is) return;
  const { pointer } = sites[1].raw === undefined ? sites[0] : sites[1];
  walk.emit(vertex, is ? 'became-required' : 'became-optional', { pointer, subject, before: was, after: is });
}
