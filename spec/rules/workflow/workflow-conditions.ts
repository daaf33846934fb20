import parseJsonPath from 'jsonpath-rfc9535/parser';
import { allWorkflows, criteriaOf } from '../../reader/arazzo/documents.ts';
import type { WorkflowRule } from '../rule.ts';

const operand = String.raw`(?:\$[^\s()!=<>&|']+|'(?:[^']|'')*'|-?\d+(?:\.\d+)?|true|false|null)`;
const comparison = new RegExp(`^${operand} (?:==|!=|<|<=|>|>=) ${operand}$`);

export default {
  reason: 'A criterion states one fact, so that a report can name it and every tool evaluates it alike.',
  *check(source) {
    for (const step of allWorkflows(source).flatMap(({ steps }) => steps)) {
      for (const { node, path } of criteriaOf(step)) {
        const condition = String(node.condition);
        const problem = problemOf(condition, node.type, node.context);
        if (problem === undefined) continue;
        const place = { file: step.file, path: [...path, 'condition'] };
        yield { ...place, actual: `${condition}, ${problem[0]}`, expected: problem[1], repair: problem[2] };
      }
    }
  },
} satisfies WorkflowRule;

type Problem = [reason: string, expected: string, repair: string];

function problemOf(condition: string, type: unknown, context: unknown): Problem | undefined {
  if (type === undefined) {
    if (comparison.test(condition)) return undefined;
    const expected = "a comparison, like $response.body#/form/name == 'finish'";
    return ['which is no comparison of two values', expected, 'Write a comparison, and one criterion for each.'];
  }
  if (type !== 'regex' && type !== 'jsonpath') {
    const expected = 'no `type`, regex or jsonpath';
    return [`of the type ${JSON.stringify(type)}`, expected, 'Write the condition in one of these ways.'];
  }
  if (typeof context !== 'string') {
    return ['which is applied to nothing', 'a `context`', 'Add `context`, as a rule $response.body.'];
  }
  try {
    // The content of braces becomes a JSON value when the condition is evaluated.
    if (type === 'jsonpath') parseJsonPath(condition.replace(/\{\$[^{}]*\}/g, '""'));
    else new RegExp(condition);
    return undefined;
  } catch (error) {
    const name = type === 'jsonpath' ? 'JSONPath by RFC 9535' : 'regular expression';
    const message = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
    return [`which does not parse: ${message}`, `a ${name}`, 'Correct the condition.'];
  }
}
