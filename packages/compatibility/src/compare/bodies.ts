/** Compares the request bodies of an operation. */
import { booleanAt, member, type Site } from '../model/json.ts';
import { compareContents } from './contents.ts';
import type { Roots } from './endpoint.ts';
import { compareMembers } from './members.ts';
import { compareRequired } from './required.ts';
import type { Walk } from './walk.ts';

export function compareBodies(walk: Walk, { request, name }: Roots, [before, after]: [Site, Site]): void {
  const subject = `The body of \`${name}\``;
  const [old, fresh] = [walk.base.contract.resolve(before), walk.revision.contract.resolve(after)];
  if (old.raw === undefined && fresh.raw === undefined) return;
  if (fresh.raw === undefined) {
    walk.emit(request, 'body-removed', { pointer: before.pointer, subject, before: old.raw });
    return;
  }
  if (old.raw === undefined) {
    const kind = booleanAt(member(fresh, 'required')) ? 'body-added-required' : 'body-added';
    walk.emit(request, kind, { pointer: after.pointer, subject, after: fresh.raw });
    return;
  }
  compareMembers(walk, request, [old, fresh], subject, {
    description: 'text-changed',
    summary: 'text-changed',
    required: 'elsewhere',
    content: 'elsewhere',
  });
  compareRequired(walk, request, subject, [member(old, 'required'), member(fresh, 'required')]);
  compareContents(walk, request, subject, [member(old, 'content'), member(fresh, 'content')]);
}
