/** The styles of the page, without external resources. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f6f7f9, #14171c);
  --card: light-dark(#ffffff, #1c2128);
  --ink: light-dark(#1b2027, #e6e9ee);
  --quiet: light-dark(#525c69, #a6b0bd);
  --line: light-dark(#d5dae1, #39414d);
  --good: light-dark(#0b6b3a, #62d394);
  --bad: light-dark(#a81e1e, #ff9a8f);
  --warn: light-dark(#7a5200, #f0c05a);
  --bar: light-dark(#2c64b8, #7fb0ff);
  font: 1rem/1.5 system-ui, sans-serif;
}
* { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; background: var(--ground); color: var(--ink); }
header, main, footer { max-width: 68rem; margin-inline: auto; padding-inline: 1.25rem; }
header { padding-block: 2rem 0.5rem; }
footer { padding-block: 1rem 2.5rem; color: var(--quiet); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 0.25rem; }
h2 { font-size: 1.2rem; margin: 0 0 0.75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: 0.25rem 0; }
code, pre { font: 0.875rem/1.5 ui-monospace, monospace; }
h3 code, p code { font-size: 0.95em; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 0.6rem; padding: 1.25rem; margin-block: 1.25rem; }
.verdict { font-weight: 600; }
.passed { color: var(--good); }
.failed { color: var(--bad); }
.incomplete { color: var(--warn); }
.quiet { color: var(--quiet); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr)); gap: 0.75rem 1.25rem; margin: 0; }
.facts dt, .finding dt { color: var(--quiet); font-size: 0.875rem; }
.facts dd { margin: 0; font-weight: 600; }
.finding { border-top: 1px solid var(--line); padding-block: 1rem; }
.finding:first-of-type { border-top: 0; padding-top: 0; }
.finding dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0.5rem 0; }
.finding dd { margin: 0; min-width: 0; }
.again { white-space: pre-wrap; background: var(--ground); border: 1px solid var(--line); border-radius: 0.4rem; padding: 0.6rem 0.75rem; margin: 0.5rem 0 0; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); vertical-align: baseline; overflow-wrap: break-word; }
th { font-weight: 500; }
.name { overflow-wrap: anywhere; }
.wide { width: 40%; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
thead th { color: var(--quiet); font-size: 0.875rem; }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
meter { width: 100%; min-width: 4rem; height: 0.7rem; border: 0; background: var(--line); border-radius: 0.35rem; appearance: none; }
meter::-webkit-meter-bar { height: 0.7rem; border: 0; background: var(--line); border-radius: 0.35rem; }
meter::-webkit-meter-optimum-value { background: var(--bar); border-radius: 0.35rem; }
meter::-moz-meter-bar { background: var(--bar); border-radius: 0.35rem; }
summary { cursor: pointer; padding-block: 0.3rem; }
summary:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; border-radius: 0.2rem; }
details ul { margin: 0.25rem 0 0.75rem; padding-left: 1.25rem; }
.gaps { margin-top: 1rem; }
@media (max-width: 40rem) {
  section { padding: 1rem; }
  .finding dl { grid-template-columns: 1fr; gap: 0; }
  .finding dd { margin-bottom: 0.4rem; }
  .wide { display: none; }
}
@media print {
  section { break-inside: avoid; }
}
`;
