/** Documents for tests, written as Arazzo. */
import { parse } from 'yaml';
import { readDocument, type WorkflowDocument } from '../../src/workflows/index.ts';

/** @param workflows in YAML, as the list of `workflows` */
export function arazzo(workflows: string): WorkflowDocument {
  return readDocument({ arazzo: '1.0.1', workflows: parse(workflows) }, 'test.arazzo.yaml');
}

/** One workflow of the name `risk`. @param steps in YAML, as their list */
export function withSteps(steps: string): WorkflowDocument {
  return readDocument(
    { arazzo: '1.0.1', workflows: [{ workflowId: 'risk', steps: parse(steps) }] },
    'test.arazzo.yaml',
  );
}
