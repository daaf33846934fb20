/** The text of `--help`. */
export const help: string = `Runs an OpenAPI contract against a server, and says what is not as documented.

Usage: xs2a-conformance --url <address> [options]

  --url <address>          the server, for example http://127.0.0.1:4010
  --openapi <file>         another document than that of XS2A: OpenAPI 3.0 to 3.2, JSON or YAML, in one or more files
  --api-key <key>          credential of the account; better in XS2A_API_KEY, out of the list of processes
  --access-token <token>   credential of one of its users; better in XS2A_ACCESS_TOKEN; made when there is none
  --user <name>            user name of HTTP Basic (default: the one that the contract names)
  --credential <scheme>=<secret>
                           credential of one security scheme, by its name in the contract; user:password for HTTP Basic;
                           repeatable; better in XS2A_CREDENTIAL_<SCHEME>, such as XS2A_CREDENTIAL_PETSTORE_AUTH
  --oauth2-token-url <address>
                           obtains a token by client credentials, for the security schemes of OAuth 2, and renews it
  --oauth2-client-id <id>  the client; or in XS2A_OAUTH2_CLIENT_ID
  --oauth2-client-secret <secret>
                           its secret; better in XS2A_OAUTH2_CLIENT_SECRET
  --oauth2-scope <scopes>  'read write' (default: all scopes that the operations ask for)
  --header <header>        'Name: value', added to every request; repeatable
  --id <name>=<value>      an id that exists, for the placeholder of this name; repeatable

  --filter <text>          group, operation (id, or 'GET /v1/version'), 'tag:Risks', 'path:/v1/risks/**', 'method:GET',
                           glob, or part of the id or title of a case; repeatable, one has to match
  --exclude <text>         the same; repeatable, none may match
  --random <n>             random inputs for each operation, body and kind (default: 10; 0 for none)
  --workflows <file>       Arazzo document to walk; repeatable (default: those of XS2A, unless --openapi is given)
  --no-workflows           walk none
  --seed <n>               repeats what is made up (default: 1)
  --prefer <when>          auto, always or never: whether the server understands the header Prefer (default: auto)
  --stateless, --stateful  whether the server keeps what it is given; otherwise that is found out
  --keyless, --keyed       whether the server takes any credentials; otherwise that is found out

  --concurrency <n>        requests at a time (default: 8)
  --rate <n>               most requests per second (default: as many as the server answers)
  --timeout <ms>           how long an answer may take (default: 10000)
  --max-requests <n>       end after so many requests
  --max-time <s>           end after so many seconds, whatever is under way
  --bail                   end with the first finding

  --report <format>        text, json, junit or html; repeatable (default: text)
  --output <format>=<file> the file of a report, such as junit=report.xml; repeatable; needs no --report. Without
                           <format>=, the file of the first --report that has none (default: standard output)
  --min-coverage <percent> fail below this share of what the contract documents
  --coverage-baseline <file>        fail when a share has fallen below that of the file
  --write-coverage-baseline <file>  keep the shares of this run; they may rise and not fall
  --version, -h, --help

Exit codes: 0 everything is as documented, 1 something is not, 2 called wrongly or no server.

  xs2a-conformance --url http://127.0.0.1:4010
  xs2a-conformance --url http://127.0.0.1:4010 --filter createRisk --filter credentials
  xs2a-conformance --url https://staging.example.com --openapi openapi.yaml --output junit=report.xml`;
