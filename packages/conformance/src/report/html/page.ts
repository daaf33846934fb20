import { createHash } from 'node:crypto';
import type { Report } from '../report.ts';
import { resultOf, verdicts, whyStopped } from '../summary.ts';
import { coverageSection } from './coverage.ts';
import { findingsSection } from './findings.ts';
import { html, Markup } from './markup.ts';
import { casesSection, factsSection, leftOutSection } from './sections.ts';
import { style } from './style.ts';

/** Writes a page in one file, for a browser or an archive, without scripts and external resources. */
export function toHtml(report: Report): string {
  const { run, toolVersion } = report;
  const result = resultOf(run);
  const name = `${run.contract.title} ${run.contract.version}`;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${name}: ${result} at ${run.url}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header>
<h1>${name}</h1>
<p class="quiet">at <code>${run.url}</code></p>
<p class="verdict ${result}">${mark[result]} ${verdicts[result]}.</p>
${whyStopped(run) === undefined ? undefined : html`<p>${whyStopped(run)}</p>`}
</header>
<main>
${factsSection(report)}
${findingsSection(run)}
${coverageSection(report.coverage)}
${casesSection(run)}
${leftOutSection(run)}
</main>
<footer>
<p>Written by @xs2a/conformance ${toolVersion}, started at <time datetime="${run.startedAt}">${run.startedAt}</time>.</p>
</footer>
</body>
</html>
`;
  return page.text;
}

const mark = { passed: 'Passed:', failed: 'Failed:', incomplete: 'Incomplete:' } as const;

/** Keeps the browser from running or loading anything, should a value ever get into the page unescaped. */
const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`;
