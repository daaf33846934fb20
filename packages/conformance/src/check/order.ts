import { isObject, type Operation, type Parameter } from '@xs2a/contract';
import { isSuccess } from '../statuses.ts';
import { entriesOf } from './filters.ts';
import type { Check, Subject } from './subject.ts';

/** Names of parameters that choose what a list is sorted by, and in which direction. */
const sortNames = ['sort', 'sort_by', 'sortBy', 'order_by', 'orderBy'];
const directionNames = ['order', 'direction', 'dir', 'sort_order', 'sortOrder', 'sort_direction', 'sortDirection'];

/** Names of the moment in which an object was created. */
const creationNames = ['created_at', 'createdAt', 'created', 'created_on', 'createdOn', 'date_created', 'dateCreated'];

/** Two moments without a zone may be written in either order in the hour in which summer time ends. */
const hourMs = 3_600_000;

interface Order {
  readonly field: string;
  /** `undefined` where either direction will do. */
  readonly direction: 'up' | 'down' | undefined;
  readonly reason: string;
}

/** The parameters of an operation that choose the order of a list. */
export function sortsOf({ parameters }: Operation): Parameter[] {
  return parameters.filter(({ in: place, name }) => place === 'query' && sortNames.includes(name));
}

/**
 * A list has the order that is documented: `newest first` in the description of the operation, or a parameter such as
 * `sort=-amount`. Compared are numbers and moments; how texts are sorted depends on the language. Checked for servers
 * with memory: others answer the order of an example.
 */
export const checkOrder: Check = function* (subject, { capabilities }) {
  const { answer, json, case: testCase } = subject;
  const isFair = capabilities.stateful && testCase.group !== 'situation' && testCase.request.method === 'GET';
  if (!isFair || !isSuccess(answer.status)) return;
  const entries = entriesOf(json?.value).filter(isObject);
  const order = requestedOrder(subject) ?? documentedOrder(subject, entries);
  if (order === undefined || entries.length < 2) return;
  const { field, direction, reason } = order;
  const values = entries.map((entry) => rankOf(entry[field]));
  const isIn = (sign: number) =>
    values.every((value, index) => {
      const next = values[index + 1];
      return value === undefined || next === undefined || (next.rank - value.rank) * sign >= -value.slack;
    });
  const isUp = isIn(1);
  const isDown = isIn(-1);
  if (direction === 'up' ? isUp : direction === 'down' ? isDown : isUp || isDown) return;
  yield {
    rule: 'order',
    place: `/*/${field}`,
    found: `entries that are not in the order of ${field}`,
    expected: reason,
    repair: 'Sort the list before it is cut into pages.',
  };
};

function requestedOrder({ case: testCase, operation }: Subject): Order | undefined {
  const query = new URLSearchParams(testCase.request.target.split('?')[1] ?? '');
  const [parameter] = operation === undefined ? [] : sortsOf(operation);
  const [, sign = '', field = '', end = ''] =
    /^([+-]?)(\w+?)(?:[:, _](asc|desc))?$/i.exec(query.get(parameter?.name ?? '') ?? '') ?? [];
  if (parameter === undefined || field === '') return undefined;
  const named = directionNames.map((name) => query.get(name)).find((value) => value !== null) ?? end;
  const word = named?.toLowerCase() ?? '';
  const direction = sign === '-' || word === 'desc' ? 'down' : sign === '+' || word === 'asc' ? 'up' : undefined;
  return { field, direction, reason: `the order of ${parameter.name}=${query.get(parameter.name)}` };
}

function documentedOrder(
  { operation, response }: Subject,
  entries: readonly Record<string, unknown>[],
): Order | undefined {
  const text = `${operation?.summary} ${operation?.description} ${response?.description}`;
  const [words, first = ''] = /\b(newest|latest|most recent|oldest|earliest) first\b/i.exec(text) ?? [];
  const field = creationNames.find((name) => entries.every((entry) => rankOf(entry[name]) !== undefined));
  if (words === undefined || field === undefined) return undefined;
  return { field, direction: /oldest|earliest/i.test(first) ? 'up' : 'down', reason: `the ${words}, as documented` };
}

/** A number or a moment; `undefined` for everything else. */
function rankOf(value: unknown): { rank: number; slack: number } | undefined {
  if (typeof value === 'number') return { rank: value, slack: 0 };
  const [moment, day, time, zone] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?)?$/i.exec(String(value)) ?? [];
  if (moment === undefined || typeof value !== 'string') return undefined;
  const rank = Date.parse(time === undefined ? `${day}T00:00:00Z` : `${day}T${time}${zone ?? 'Z'}`);
  return Number.isNaN(rank) ? undefined : { rank, slack: time !== undefined && zone === undefined ? hourMs : 0 };
}
