/** Ways through the workflows: documents, workflows and steps, each with the path that leads to it. */

import { array, at, fromPointer, isObject, type JsonObject, object, type Place } from '../json.ts';
import { kindOf } from '../kinds.ts';
import type { Source } from '../source.ts';

/** An Arazzo document. */
export interface WorkflowFile {
  file: string;
  document: JsonObject;
}

/** A workflow of a document. */
export interface Workflow extends Place {
  file: string;
  id: string;
  /** The schema of its inputs, with its `$ref` followed. */
  inputs: JsonObject;
  steps: Step[];
}

/** A step of a workflow. */
export interface Step extends Place {
  file: string;
  id: string;
  operationId: string;
  /** The status that its first criterion asks for, or an empty text. */
  status: string;
}

/** Every workflow document of the contract, in the order of their names. */
export function workflowFiles(source: Source): WorkflowFile[] {
  return [...source.files.values()]
    .filter(({ path, value }) => kindOf(path)?.name === 'workflow' && isObject(value))
    .map(({ path, value }) => ({ file: path, document: object(value) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** The workflows of a document, in its order. */
export function workflowsIn({ file, document }: WorkflowFile): Workflow[] {
  return array(document.workflows).map((value, index) => {
    const node = object(value);
    const path = ['workflows', index];
    const reference = object(node.inputs).$ref;
    const inputs = typeof reference === 'string' ? at(document, fromPointer(reference)) : node.inputs;
    return { file, path, node, id: text(node.workflowId), inputs: object(inputs), steps: stepsOf(file, path, node) };
  });
}

/** The workflows of all documents. */
export function allWorkflows(source: Source): Workflow[] {
  return workflowFiles(source).flatMap(workflowsIn);
}

/** The conditions of a step: for its success, and for the actions after it. */
export function criteriaOf(step: Step): Place[] {
  const criteria = places(step.node.successCriteria, [...step.path, 'successCriteria']);
  const ofActions = ['onSuccess', 'onFailure'].flatMap((when) =>
    places(step.node[when], [...step.path, when]).flatMap(({ node, path }) =>
      places(node.criteria, [...path, 'criteria']),
    ),
  );
  return [...criteria, ...ofActions];
}

/** The items of a list that are objects. */
export function places(list: unknown, path: Place['path']): Place[] {
  return array(list).map((item, index) => ({ node: object(item), path: [...path, index] }));
}

function stepsOf(file: string, path: Place['path'], workflow: JsonObject): Step[] {
  return places(workflow.steps, [...path, 'steps']).map(({ node, path: place }) => {
    const [first] = array(node.successCriteria).map((criterion) => text(object(criterion).condition));
    const status = /^\$statusCode == (\d{3})$/.exec(first ?? '')?.[1] ?? '';
    return { file, path: place, node, id: text(node.stepId), operationId: text(node.operationId), status };
  });
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
