/** Properties of a server with memory that only several requests together show. */
import type { CaseResult } from '../../types.ts';
import { createFilter } from '../filter.ts';
import type { RunOptions } from '../options.ts';
import type { Prepared } from '../prepare.ts';
import type { Session } from '../session.ts';
import type { Stop } from '../stop.ts';
import { checkEcho } from './echo.ts';
import { checkLists } from './lists.ts';
import { createWorkshop } from './workshop.ts';

/** Sent one after the other, when no case creates or deletes anything any more. */
export async function sendMemory(
  session: Session,
  prepared: Prepared,
  options: RunOptions,
  stop: Stop,
): Promise<{ list: CaseResult[] }> {
  const { fixtures } = prepared;
  if (fixtures === undefined) return { list: [] };
  const workshop = createWorkshop(session, { ...prepared, fixtures }, options, stop);
  const matches = createFilter(options.filter ?? [], session.contract.operations);
  const isWanted = (operationId: string, name: string) =>
    matches({ id: `${operationId}/memory/${name}`, operationId, group: 'memory', title: '' });
  for (const collection of workshop.collections()) {
    if (stop.isOver()) break;
    await checkEcho(workshop, collection, isWanted);
    await checkLists(workshop, collection, isWanted);
  }
  return { list: workshop.results };
}
