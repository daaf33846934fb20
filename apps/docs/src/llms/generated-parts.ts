import { pins } from '@xs2a/testbank/pins';
import type { WizardElement } from '@xs2a/types';
import { readContract } from '../contract.ts';
import { shapesOf } from '../gallery/elements.ts';
import { readOldParts, resolveTarget } from '../migration/sections.ts';
import { readExample } from '../site/snippets.ts';
import { listReadingRows } from '../tables/readings.ts';
import { listRules } from '../tables/rules.ts';
import { listScenarios } from '../tables/scenarios.ts';
import { listControl, listFileFields } from '../tables/testbank.ts';
import { addressAtProvider, listFiles, pinExample, readCustomTheme } from '../widget/files.ts';
import { listAttributes, listGroups } from '../widget/playground/styles.ts';

type Attributes = Record<string, string>;

function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Code in Markdown. */
export function fence(code: string, lang: string, title?: string): string {
  const head = title === undefined ? lang : `${lang} title="${title}"`;
  return `\`\`\`${head}\n${code}\n\`\`\``;
}

function json(code: string): string {
  return fence(code, 'json');
}

/** What stands in Markdown for the parts of guides that are made of the contract, or of a package, and of nothing else. */
export const generatedParts: Record<string, (attributes: Attributes) => string> = {
  Shapes: ({ type }) =>
    shapesOf(type as WizardElement['type'])
      .map(({ element }) => json(JSON.stringify(element, null, 2)))
      .join('\n\n'),
  Form: ({ example = '' }) => json(readExample('WizardResponse', example)),
  Scenarios: () =>
    table(
      ['Scenario', 'What happens'],
      listScenarios().map(({ name, summary }) => [`\`${name}\``, summary]),
    ),
  Pins: () =>
    table(
      ['PIN', 'What happens'],
      pins.map(({ pin, doc }) => [`\`${pin}\``, doc]),
    ),
  ControlOperations: ({ tag }) =>
    table(
      ['Method', 'What it does', 'Request'],
      listControl()
        .filter((group) => group.tag === tag)
        .flatMap(({ operations }) =>
          operations.map(({ id, address, description }) => [`\`${id}\``, description, `\`${address}\``]),
        ),
    ),
  FileFields: ({ of }) =>
    table(
      ['Field', 'Meaning'],
      listFileFields(of as Parameters<typeof listFileFields>[0]).map(({ name, isRequired, description }) => [
        `\`${name}\`${isRequired ? ' (required)' : ''}`,
        description,
      ]),
    ),
  Rules: () =>
    table(
      ['Change', 'Sent', 'Read', 'Rule'],
      listRules().map(({ name, policy, request, response }) => [policy, request, response, `\`${name}\``]),
    ),
  StyleGroups: () =>
    table(
      ['Group', 'Styles', 'See it in'],
      listGroups().map(({ name, styles, seen }) => [`\`${name}\``, styles, seen]),
    ),
  StyleAttributes: () =>
    table(
      ['Attribute', 'Values'],
      listAttributes().map(({ name, values }) => [`\`${name}\``, values]),
    ),
  CustomTheme: () => fence(readCustomTheme(), 'css'),
  PinnedPage: () => fence(pinExample(), 'html'),
  PinnedFiles: () =>
    table(
      ['At the provider', 'File of your own', '`integrity`'],
      listFiles().map(({ name, integrity }) => [
        addressAtProvider(name) ?? 'inside its iframe',
        `[${name}](widget/${name})`,
        `\`${integrity}\``,
      ]),
    ),
  Readings: () =>
    listReadingRows(readContract())
      .map(({ question, decision, reason, places }) => {
        const marked = places.map(({ label }) => `\`${label}\``).join(', ');
        return `### ${question}\n\n**${decision}**\n\n${reason}\n\nMarked: ${marked}`;
      })
      .join('\n\n'),
  OldSections: () =>
    table(
      ['Part', 'Section', 'Is now'],
      readOldParts().flatMap(({ part, sections }) =>
        sections.map(({ heading, to }) => [part, heading, to.map((target) => resolveTarget(target).label).join(', ')]),
      ),
    ),
};
