/** Builds the case that a step sends. */
import type { Contract, Operation, SecurityScheme } from '@xs2a/contract';
import { caseOf, planOf } from '../cases/derivation.ts';
import type { Case, Credential } from '../types.ts';
import { type Step, type Workflow, type WorkflowDocument, WorkflowError } from './document.ts';
import { type Scope, substitute } from './expression.ts';

/** A case, and its secret if that is not the caller's. */
export interface Request {
  readonly case: Case;
  readonly secret: string | undefined;
  /** Expressions without a value: then the request cannot be sent. */
  readonly missing: readonly string[];
}

/** The step of a request, and everything around it. */
export interface Place {
  readonly contract: Contract;
  readonly document: WorkflowDocument;
  readonly workflow: Workflow;
  readonly step: Step;
}

/**
 * @param attempt counted from 1, because a step may be repeated
 * @throws {WorkflowError} when the contract has no such operation, parameter, media type or security scheme
 */
export function requestOf(place: Place, scope: Scope, attempt: number): Request {
  const { workflow, step } = place;
  const operation = operationOf(place);
  const missing: string[] = [];
  const resolve = (value: unknown) => substitute(value, scope, (expression) => missing.push(expression));
  const values = (where: Step['parameters'][number]['in']) =>
    Object.fromEntries(
      step.parameters.filter((parameter) => parameter.in === where).map(({ name, value }) => [name, resolve(value)]),
    );
  const media = mediaOf(place, operation);
  const { credential, secret } = credentialOf(place, resolve);
  const headers = Object.entries(values('header')).map(([name, value]) => [name.toLowerCase(), String(value)]);
  const request = planOf(
    operation,
    {
      path: values('path'),
      query: values('query'),
      headers: Object.fromEntries(headers) as Record<string, string>,
      body: media && { media, value: resolve(step.body?.payload) },
    },
    credential === undefined ? {} : { credential },
  );
  const name = `${workflow.id}/${step.id}`;
  const testCase = caseOf(operation, 'workflow', {
    name: attempt === 1 ? name : `${name} (${attempt})`,
    title: `${workflow.id}: ${step.description.replace(/\.$/, '') || step.id}`,
    request,
    expect: [statusOf(step) ?? '2XX'],
    covers: media === undefined ? {} : { requestMediaType: media.type },
  });
  return { case: testCase, secret, missing };
}

/**
 * Checks that a step can be run, without sending it.
 *
 * @throws {WorkflowError} as {@link requestOf}
 */
export function checkRequest(place: Place): void {
  mediaOf(place, operationOf(place));
  schemeOf(place);
}

/** The status that a step expects. */
function statusOf({ criteria }: Step): string | undefined {
  const conditions = criteria.filter(({ type }) => type === 'simple').map(({ condition }) => condition);
  return conditions.map((condition) => /^\$statusCode == (\d{3})$/.exec(condition)?.[1]).find(Boolean);
}

function operationOf(place: Place): Operation {
  const { contract, step } = place;
  const operation = contract.operations.find(({ id }) => id === step.operationId);
  return operation ?? fail(place, `the operation ${step.operationId}`);
}

function mediaOf(place: Place, { body }: Operation) {
  const { body: sent } = place.step;
  if (sent === undefined) return undefined;
  const [first] = body?.content ?? [];
  const type = sent.contentType ?? first?.type ?? 'no type';
  return body?.content.find((media) => media.type === type.toLowerCase()) ?? fail(place, `a body of the type ${type}`);
}

/** Without `x-security`, the first scheme of the operation is used with the caller's credential. */
function credentialOf(place: Place, resolve: (value: unknown) => unknown) {
  const scheme = schemeOf(place);
  if (scheme === undefined) return { credential: undefined, secret: undefined };
  const secret = resolve(place.step.security?.secret);
  return { credential: scheme.credential as Credential, secret: secret === undefined ? undefined : String(secret) };
}

function schemeOf(place: Place): SecurityScheme | undefined {
  const { contract, step } = place;
  if (step.security === undefined) return undefined;
  const { schemeName } = step.security;
  return contract.schemes.find(({ name }) => name === schemeName) ?? fail(place, `the security scheme ${schemeName}`);
}

function fail({ contract, document, step }: Place, found: string): never {
  throw new WorkflowError(
    `${document.name}${step.pointer}: found ${found}, which ${contract.title} does not have. Correct the step, or run it with its own contract.`,
  );
}
