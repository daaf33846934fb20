/** @import { Operation, Tag } from '../types.ts' */

/**
 * Whether an operation matches the filter: each word occurs in its name, path, method, summary, tag, statuses or
 * examples. Summaries of errors do not count, because all operations share them.
 *
 * @param {Tag} tag
 * @param {Operation} operation
 * @param {string} typed text of the filter
 */
export function matchesFilter(tag, operation, typed) {
  const { operationId, method, path, summary, answers, requestExamples } = operation;
  const examples = [...answers, ...requestExamples].map(({ example }) => example ?? '');
  const summaries = [...answers.filter(({ code }) => code < 400), ...requestExamples].map((item) => item.summary);
  const statuses = answers.map(({ code }) => String(code));
  const parts = [tag.name, tag.group ?? '', operationId, method, path, summary, ...statuses, ...examples, ...summaries];
  const text = parts.join('\n').toLowerCase();
  return wordsOf(typed).every((word) => text.includes(word));
}

/** @param {string} typed */
function wordsOf(typed) {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}
