/** The text of `--help`. */
export const help: string = `An MCP server for agents, over standard input and output. It has a tool for each operation of the XS2A API.

Usage: xs2a-mcp [options]

  --url <address>  the API, a mock or a Testbank (default: https://api.xs2a.com)
  --write          enable the tools that create, change or delete something (default: read-only)
  --version, -h, --help

Credentials are read from the environment only:

  XS2A_API_KEY       API key of the account: for all tools but those of bank connections and bank accounts
  XS2A_ACCESS_TOKEN  access token of a bank user: for bank connections and bank accounts

Exit code: 0 when the client closes the connection, 1 if the connection breaks, 2 if the command is wrong.

  XS2A_API_KEY=… xs2a-mcp
  XS2A_API_KEY=… xs2a-mcp --url http://127.0.0.1:4010 --write`;
