/** Reads the JSON of an Arazzo document. */
import { isObject, keysOf, object, valueAt } from '@xs2a/contract';
import {
  type Action,
  type Criterion,
  type Input,
  type Security,
  type Step,
  type Workflow,
  type WorkflowDocument,
  WorkflowError,
} from './document.ts';
import { createReader, type Reader } from './reader.ts';

/**
 * Reads a document. Its expressions and conditions are checked later, by `checkRunnable`.
 *
 * @param value of the whole document
 * @param name of its file, for messages
 * @throws {WorkflowError} for anything that the suite does not support, with its place
 */
export function readDocument(value: unknown, name: string): WorkflowDocument {
  if (!isObject(value) || !/^1\.0\.\d+/.test(String(value.arazzo))) {
    const version = isObject(value) ? `\`arazzo: ${value.arazzo}\`` : 'no object';
    throw new WorkflowError(`${name}: found ${version}, expected a document of Arazzo 1.0.`);
  }
  const root = createReader(name, value);
  root.only('arazzo', 'info', 'sourceDescriptions', 'workflows', 'components');
  for (const source of root.list('sourceDescriptions')) {
    if (source.text('type') === 'arazzo') source.fail('type', 'another document', 'Put its workflows into this one.');
  }
  const workflows = root.list('workflows').map((workflow) => readWorkflow(workflow, root));
  if (workflows.length === 0) root.fail('workflows', 'no workflow', 'Write one.');
  return { name, workflows, source: value };
}

function readWorkflow(reader: Reader, root: Reader): Workflow {
  reader.only('workflowId', 'summary', 'description', 'dependsOn', 'inputs', 'steps', 'outputs');
  const security = readSecurity(reader);
  const id = reader.text('workflowId');
  const steps = reader.list('steps').map((step) => readStep(step, security));
  const ids = new Set(steps.map((step) => step.id));
  for (const step of reader.list('steps')) {
    for (const action of [...step.list('onSuccess'), ...step.list('onFailure')]) {
      const target = action.text('stepId');
      if (target !== '' && !ids.has(target))
        action.fail('stepId', `a jump to ${target}`, 'Name a step of this workflow.');
    }
  }
  return {
    id,
    title: reader.text('summary') || id,
    dependsOn: reader.texts('dependsOn'),
    inputs: readInputs(reader, root),
    steps,
    outputs: readOutputs(reader),
    pointer: reader.pointer,
  };
}

function readInputs(reader: Reader, root: Reader): Input[] {
  const reference = reader.inside('inputs').text('$ref');
  const schema = object(reference === '' ? reader.node.inputs : valueAt(root.node, keysOf(reference)));
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(object(schema.properties)).map(([name, property]) => ({
    name,
    default: object(property).default,
    required: required.includes(name),
  }));
}

function readStep(reader: Reader, inherited: Security | undefined): Step {
  reader.only(
    'stepId',
    'description',
    'operationId',
    'parameters',
    'requestBody',
    'successCriteria',
    'onSuccess',
    'onFailure',
    'outputs',
  );
  if ('x-operation' in reader.node)
    reader.fail('x-operation', 'a call of something else', 'Name an operation of the contract.');
  return {
    id: reader.text('stepId'),
    description: reader.text('description'),
    operationId: readOperationId(reader),
    requiresState: readRequires(reader),
    security: readSecurity(reader) ?? inherited,
    parameters: reader.list('parameters').map(readParameter),
    body: readBody(reader),
    criteria: reader.list('successCriteria').map(readCriterion),
    onSuccess: reader.list('onSuccess').map((action) => readAction(action, ['goto', 'end'])),
    onFailure: reader.list('onFailure').map((action) => readAction(action, ['goto', 'end', 'retry'])),
    outputs: readOutputs(reader),
    pointer: reader.pointer,
  };
}

function readOperationId(reader: Reader): string {
  const id = reader.text('operationId');
  if (id !== '' && !id.startsWith('$')) return id;
  return reader.fail('operationId', id || 'no operation', 'Name an operation of the contract by its `operationId`.');
}

function readRequires(reader: Reader): string | undefined {
  if (!('x-requires' in reader.node)) return undefined;
  const requires = reader.inside('x-requires');
  const strange = Object.keys(requires.node).find((key) => key !== 'state');
  if (strange !== undefined) requires.fail(strange, `the requirement ${strange}`, 'The suite knows only `state`.');
  return requires.text('state');
}

function readSecurity(reader: Reader): Security | undefined {
  const [security, another] = reader.list('x-security');
  if (security === undefined) return undefined;
  if (another !== undefined) another.fail(undefined, 'a second scheme', 'Keep one.');
  const values = security.inside('values');
  // `password` is the secret of HTTP Basic; other schemes use the same name.
  const secret = ['password', 'token', 'accessToken', 'apiKey']
    .map((key) => values.text(key))
    .find((text) => text !== '');
  if (secret === undefined)
    return values.fail('password', 'no secret', 'Write `password` or `token`, with an expression.');
  const schemeName = security.text('schemeName');
  if (schemeName === '') security.fail('schemeName', 'no scheme', 'Name a security scheme of the contract.');
  return { schemeName, secret };
}

function readParameter(reader: Reader): Step['parameters'][number] {
  reader.only('name', 'in', 'value');
  const where = reader.text('in');
  if (where !== 'path' && where !== 'query' && where !== 'header') {
    return reader.fail('in', `a parameter in ${where || 'no place'}`, 'Write path, query or header.');
  }
  return { name: reader.text('name'), in: where, value: reader.node.value };
}

function readBody(reader: Reader): Step['body'] {
  if (!('requestBody' in reader.node)) return undefined;
  const body = reader.inside('requestBody');
  body.only('contentType', 'payload');
  return { contentType: body.text('contentType') || undefined, payload: body.node.payload };
}

function readCriterion(reader: Reader): Criterion {
  reader.only('condition', 'type', 'context');
  const type = reader.text('type') || 'simple';
  if (type !== 'simple' && type !== 'regex' && type !== 'jsonpath') {
    return reader.fail('type', `a condition of the type ${type}`, 'Write a comparison, regex or jsonpath.');
  }
  const context = reader.text('context') || undefined;
  if (type !== 'simple' && context === undefined) reader.fail('context', 'no context', 'Say what it is applied to.');
  return { condition: reader.text('condition'), type, context, pointer: reader.pointer };
}

function readAction(reader: Reader, types: readonly Action['type'][]): Action {
  reader.only('name', 'type', 'stepId', 'retryAfter', 'retryLimit', 'criteria');
  const type = types.find((candidate) => candidate === reader.text('type'));
  if (type === undefined)
    return reader.fail('type', `the action ${reader.text('type')}`, `Write ${types.join(' or ')}.`);
  const stepId = reader.text('stepId') || undefined;
  if ((type === 'goto') !== (stepId !== undefined)) {
    reader.fail('stepId', `${type} ${stepId === undefined ? 'without' : 'with'} a step`, 'Only `goto` has a target.');
  }
  const retryLimit = reader.number('retryLimit', 1);
  const criteria = reader.list('criteria').map(readCriterion);
  return { type, stepId, retryAfter: reader.number('retryAfter', 0), retryLimit, criteria };
}

function readOutputs(reader: Reader): Record<string, string> {
  const outputs = reader.inside('outputs');
  return Object.fromEntries(Object.keys(outputs.node).map((name) => [name, outputs.text(name)]));
}
