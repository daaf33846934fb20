import { allWorkflows, type Step, type Workflow, workflowFiles } from '../../reader/arazzo/documents.ts';
import { object, type Path } from '../../reader/json.ts';
import descriptionStyle from '../house/description-style.ts';
import vocabulary from '../house/vocabulary.ts';
import type { WorkflowRule } from '../rule.ts';

export default {
  reason: 'Workflows use the words of the contract: sentences in descriptions, headings in summaries.',
  *check(source) {
    for (const { file, document } of workflowFiles(source)) {
      for (const rule of [vocabulary, descriptionStyle]) {
        for (const finding of rule.check(document)) yield { file, ...finding };
      }
    }
    for (const workflow of allWorkflows(source)) {
      yield* described(workflow);
      yield* namesIn(workflow.file, [...workflow.path, 'inputs'], object(workflow.inputs.properties), 'input');
      yield* namesIn(workflow.file, [...workflow.path, 'outputs'], object(workflow.node.outputs), 'output');
      for (const step of workflow.steps) yield* ofStep(step);
    }
  },
} satisfies WorkflowRule;

function* described({ file, path, node }: Workflow) {
  const summary = typeof node.summary === 'string' ? node.summary : '';
  if (!/^[A-Z](?:.*[^.!?:])?$/.test(summary)) {
    yield {
      file,
      path: 'summary' in node ? [...path, 'summary'] : path,
      actual: summary === '' ? 'no summary' : `“${summary}”`,
      expected: 'sentence case without a full stop, like “Verify a bank account”',
      repair: 'Say in a few words what the workflow is for.',
    };
  }
  if (typeof node.description === 'string') return;
  const expected = 'a description of every workflow';
  yield {
    file,
    path,
    actual: 'no description',
    expected,
    repair: 'Describe in a sentence or two which steps it runs and why.',
  };
}

function* ofStep({ file, path, node, id }: Step) {
  if (typeof node.description !== 'string') {
    const expected = 'a description of every step';
    yield { file, path, actual: 'no description', expected, repair: 'Say in one sentence what comes back, or why.' };
  }
  yield* namesIn(file, path, { [id]: node }, 'step');
  yield* namesIn(file, [...path, 'outputs'], object(node.outputs), 'output');
}

function* namesIn(file: string, path: Path, named: { [name: string]: unknown }, kind: string) {
  for (const name of Object.keys(named)) {
    if (/^[a-z][A-Za-z0-9]*$/.test(name)) continue;
    yield {
      file,
      path: kind === 'step' ? [...path, 'stepId'] : [...path, name],
      actual: `the ${kind} ${name || 'without a name'}`,
      expected: 'a name in camelCase',
      repair: 'Rename it, and every expression that leads to it.',
    };
  }
}
