/** Measures how much of a contract was seen in traffic. */

import { isDeepStrictEqual } from 'node:util';
import { bodyFormat, type Contract, type MediaType, type Operation, parseJson, type Response } from '@xs2a/contract';
import { createValidators, type Validators } from '@xs2a/contract/validators';
import { documentedMedia, documentedResponse, essence } from '../check/subject.ts';
import { isSuccess } from '../statuses.ts';
import type { Answer, Exchange, Finding } from '../types.ts';
import { asText } from './as-text.ts';
import { type Direction, keyOf, schemaDimensions, takeInventory } from './inventory.ts';
import { observe, type Seen, type Wire } from './observe.ts';
import { type CoverageResult, type Dimension, type DimensionName, dimensionNames, percentOf } from './result.ts';
import { parametersIn, sentBody } from './sent.ts';

export interface Coverage {
  /**
   * Counts what one exchange covers.
   *
   * - An exchange without an answer, or with findings, covers nothing.
   * - A request counts only if the answer is a documented success: what a server refuses, it may not have read.
   * - Random inputs never count, because the figures must not depend on a seed.
   *
   * @param findings the findings of this exchange
   */
  record(exchange: Exchange, findings: readonly Finding[]): void;
  /** The figures so far. */
  result(): CoverageResult;
}

/** @param validators those of the checks, whose schemas are compiled already */
export function createCoverage(
  contract: Contract,
  validators: Validators = createValidators(contract.document),
): Coverage {
  const inventory = takeInventory(contract);
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  const seen = Object.fromEntries(dimensionNames.map((name) => [name, new Set<string>()])) as Record<
    DimensionName,
    Set<string>
  >;
  const wires: Record<'json' | 'text' | 'answer', Wire> = {
    json: { validate: validators.request, isText: false },
    text: { validate: validators.text, isText: true },
    answer: { validate: validators.response, isText: false },
  };
  const parts: Record<Direction, Seen> = { request: partsOf('request'), response: partsOf('response') };

  return { record, result };

  function record({ case: testCase, answer }: Exchange, findings: readonly Finding[]): void {
    const operation = operations.get(testCase.operationId);
    if (operation === undefined || answer === undefined || findings.length > 0 || testCase.group === 'random') return;
    // HEAD and unknown methods are not requests of the operation.
    if (testCase.request.method !== operation.method) return;
    const response = documentedResponse(operation.responses, answer.status);
    if (response === undefined) return;
    seen.statuses.add(keyOf(operation.id, response.status));
    recordAnswer(operation, response, answer);
    if (!isSuccess(answer.status)) return;
    seen.operations.add(operation.id);
    recordRequest(operation, testCase);
  }

  function recordAnswer(operation: Operation, { status, content }: Response, answer: Answer): void {
    const type = essence(answer.headers['content-type'] ?? '');
    const media = documentedMedia(content, type);
    if (media === undefined || answer.body.length === 0) return;
    const key = keyOf(operation.id, status, media.type);
    seen.responseMediaTypes.add(key);
    const text = new TextDecoder().decode(answer.body);
    const value = bodyFormat(type) === 'json' ? parseJson(text) : text;
    recordExamples('response', key, media, (example) => isDeepStrictEqual(example, value));
    if (media.schema !== undefined) observe(contract, media.schema, value, wires.answer, parts.response);
  }

  function recordRequest(operation: Operation, { request, covers }: Exchange['case']): void {
    for (const { parameter, value } of parametersIn(contract, operation, request)) {
      seen.parameters.add(keyOf(operation.id, `${parameter.in} ${parameter.name}`));
      if (parameter.schema !== undefined) observe(contract, parameter.schema, value, wires.text, parts.request);
    }
    const sent = sentBody(operation, request);
    if (sent === undefined) return;
    const { media, format, value } = sent;
    const key = keyOf(operation.id, media.type);
    seen.requestMediaTypes.add(key);
    const isJson = format === 'json';
    recordExamples('request', key, media, (example, name) =>
      format === 'json' || format === 'form'
        ? isDeepStrictEqual(isJson ? example : asText(example), value)
        : // Not every example can be read from what was sent.
          name === covers.requestExample,
    );
    if (media.schema === undefined || value === undefined) return;
    observe(contract, media.schema, value, isJson ? wires.json : wires.text, parts.request);
  }

  function recordExamples(
    way: Direction,
    key: string,
    { examples }: MediaType,
    isSame: (value: unknown, name: string) => boolean,
  ) {
    for (const { name, value } of examples) if (isSame(value, name)) seen[`${way}Examples`].add(keyOf(key, name));
  }

  function partsOf(direction: Direction): Seen {
    const { fields, variants, values } = schemaDimensions[direction];
    return { fields: seen[fields], variants: seen[variants], values: seen[values] };
  }

  function result(): CoverageResult {
    const dimensions = dimensionNames.map((name): Dimension => {
      const items = [...inventory[name]];
      const missing = items.filter(([key]) => !seen[name].has(key)).map(([, item]) => item);
      const covered = items.length - missing.length;
      return { name, total: items.length, covered, percent: percentOf(covered, items.length), missing };
    });
    const total = sum(dimensions.map((dimension) => dimension.total));
    const covered = sum(dimensions.map((dimension) => dimension.covered));
    return { total, covered, percent: percentOf(covered, total), dimensions };
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
