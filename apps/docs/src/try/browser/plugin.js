// What Swagger UI shows: one operation, ready to be changed and sent.
/**
 * @param {() => { credential: string } | undefined} current
 */
// biome-ignore lint/correctness/noUnusedVariables: start.js uses it, which follows in the same module.
const tryPlugin =
  (current) =>
  (/** @type {any} */ { React, getComponent, fn }) => {
    const nothing = () => null;

    const secretOf = () => (current()?.credential === 'accessToken' ? 'XS2A_ACCESS_TOKEN' : 'XS2A_API_KEY');

    // The displayed request has no credential, so its command takes it from the environment.
    const Curl = (/** @type {any} */ { request }) => {
      const SyntaxHighlighter = getComponent('SyntaxHighlighter', true);
      const command = fn.requestSnippetGenerator_curl_bash(request).replace(/^curl /, `curl -u "api:$${secretOf()}" `);
      return React.createElement(
        'div',
        { className: 'curl-command' },
        React.createElement('h4', null, 'curl'),
        React.createElement(SyntaxHighlighter, { language: 'bash', className: 'curl microlight' }, command),
      );
    };

    return {
      components: {
        OneOperation: () => React.createElement(getComponent('operations', true)),
        curl: Curl,
      },
      wrapComponents: {
        OperationTag:
          () =>
          (/** @type {any} */ { children }) =>
            children,
        TryItOutButton: () => nothing,
      },
      statePlugins: {
        layout: {
          wrapActions: {
            // Only one operation is shown, and it cannot be closed.
            show: (/** @type {any} */ original) => (/** @type {string[]} */ place, /** @type {boolean} */ shown) =>
              original(place, shown || (place[0] === 'operations' && place.length === 3)),
          },
        },
      },
    };
  };
