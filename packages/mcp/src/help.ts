/** The text of `--help`. */
export const help: string = `Serves the XS2A API to agents: a tool for each operation, by MCP over standard input and output.

Usage: xs2a-mcp [options]

  --url <address>  the API, a mock or a Testbank (default: https://api.xs2a.com)
  --write          enable the tools that create, change or delete something; without it agents only read
  --version, -h, --help

Credentials are read from the environment, and nowhere else:

  XS2A_API_KEY       API key of the account: for all tools but those of bank connections and bank accounts
  XS2A_ACCESS_TOKEN  access token of a bank user: for bank connections and bank accounts

Exit codes: 0 the client has closed the connection, 1 it broke, 2 called wrongly.

  XS2A_API_KEY=… xs2a-mcp
  XS2A_API_KEY=… xs2a-mcp --url http://127.0.0.1:4010 --write`;
