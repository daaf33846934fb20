import type { TriedOperation } from './document.ts';
import { servers } from './servers.ts';

/** The form above the operation: the choice of the operation, the address and the credential. */
export function form(operations: readonly TriedOperation[]): string {
  return `<main id="content">
<noscript><p>Trying an operation needs scripts. The <a href="../reference/index.html">reference</a> has the same requests for curl.</p></noscript>
<p>Requests go from your browser to a server on your own machine. The <a href="../guides/mock.html">mock</a> accepts any key and
answers with examples. The <a href="../guides/testbank.html">Testbank</a> stores what you create, and knows no other ids.
This page keeps the address and the credentials until you close its tab.</p>
<form id="settings" autocomplete="off">
<p><label for="operation">Operation</label><select id="operation">${optionsOf(operations)}</select></p>
<p><label for="server">Server</label><select id="server">${servers.map(({ name }) => `<option>${name}</option>`).join('')}<option value="">another one</option></select></p>
<p><label for="base">Base URL</label><input id="base" type="url" inputmode="url" spellcheck="false" aria-describedby="base-problem"></p>
<p><label for="apiKey">API key</label><input id="apiKey" type="password" autocomplete="off"></p>
<p hidden><label for="accessToken">Access token</label><input id="accessToken" type="password" autocomplete="off"></p>
<p class="problem" id="base-problem" role="status"></p>
</form>
<p class="links"><a id="described" href="../reference/index.html">What this operation does</a></p>
<div id="operation-panel" class="swagger-ui"></div>
</main>`;
}

function optionsOf(operations: readonly TriedOperation[]): string {
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return tags
    .map((tag) => {
      const tagged = operations.filter((operation) => operation.tag === tag);
      return `<optgroup label="${tag}">${tagged.map(({ id, summary }) => `<option value="${id}">${summary}</option>`).join('')}</optgroup>`;
    })
    .join('');
}
