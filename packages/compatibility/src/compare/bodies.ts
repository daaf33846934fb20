/** Compares the request bodies of an operation. */
import { booleanAt, member, type Site } from '../model/json.ts';
import { compareContents } from './contents.ts';
import type { Roots } from './endpoint.ts';
import { compareMembers } from './members.ts';
import { compareRequired } from './required.ts';
import type { Walk } from './walk.ts';

export function compareBodies(walk: Walk, { request, name, isDelivered }: Roots, [before, after]: [Site, Site]): void {
  const subject = `The body of \`${name}\``;
  const [oldBody, newBody] = [walk.base.contract.resolve(before), walk.revision.contract.resolve(after)];
  if (oldBody.raw === undefined && newBody.raw === undefined) return;
  if (newBody.raw === undefined) {
    walk.emit(request, 'body-removed', { pointer: before.pointer, subject, before: oldBody.raw });
    return;
  }
  if (oldBody.raw === undefined) {
    const rule = booleanAt(member(newBody, 'required')) ? 'body-added-required' : 'body-added';
    walk.emit(request, rule, { pointer: after.pointer, subject, after: newBody.raw });
    return;
  }
  compareMembers(walk, request, [oldBody, newBody], subject, {
    description: 'text-changed',
    summary: 'text-changed',
    required: 'elsewhere',
    content: 'elsewhere',
  });
  compareRequired(walk, request, subject, [member(oldBody, 'required'), member(newBody, 'required')]);
  compareContents(walk, request, subject, [member(oldBody, 'content'), member(newBody, 'content')], isDelivered);
}
