/** The text of `--help`. */
export const help: string = `Tests a server against an OpenAPI contract, and reports every difference.

Usage: xs2a-conformance --url <address> [options]

  --url <address>          the server, for example http://127.0.0.1:4010
  --openapi <file>         contract (default: XS2A): OpenAPI 3.0 to 3.2, JSON or YAML, in one or more files
  --api-key <key>          credential of the account; better in XS2A_API_KEY, which no list of processes shows
  --access-token <token>   credential of one of its users; better in XS2A_ACCESS_TOKEN (default: created by the run)
  --user <name>            user name of HTTP Basic (default: the one that the contract names)
  --credential <scheme>=<secret>
                           credential of one security scheme, by its name in the contract; user:password for HTTP Basic;
                           repeatable; better in XS2A_CREDENTIAL_<SCHEME>, such as XS2A_CREDENTIAL_PETSTORE_AUTH
  --oauth2-token-url <address>
                           where to get and renew a token with client credentials, for security schemes of OAuth 2
  --oauth2-client-id <id>  id of the client; or in XS2A_OAUTH2_CLIENT_ID
  --oauth2-client-secret <secret>
                           its secret; better in XS2A_OAUTH2_CLIENT_SECRET
  --oauth2-scope <scopes>  'read write' (default: all scopes that the operations ask for)
  --header <header>        'Name: value', added to every request; repeatable
  --id <name>=<value>      existing id for the placeholder of this name; repeatable

  --filter <text>          group, operation (id, or 'GET /v1/version'), 'tag:Risks', 'path:/v1/risks/**', 'method:GET',
                           glob, or part of the id or title of a case; repeatable, one has to match
  --exclude <text>         the same; repeatable, none may match
  --random <n>             random inputs for each operation, body and kind (default: 10; 0 for none)
  --workflows <file>       Arazzo document to run; repeatable (default: those of XS2A, unless --openapi is given)
  --no-workflows           run no workflow
  --seed <n>               the same seed generates the same values (default: 1)
  --prefer <when>          auto, always or never: whether the server understands the header Prefer (default: auto)
  --stateless, --stateful  whether the server stores what it receives (default: detected)
  --keyless, --keyed       whether the server accepts any credentials (default: detected)

  --concurrency <n>        requests at a time (default: 8)
  --rate <n>               maximum of requests per second (default: as many as the server answers)
  --timeout <ms>           how long an answer may take (default: 10000)
  --max-requests <n>       stop after this number of requests
  --max-time <s>           stop after this number of seconds, even during a request
  --bail                   stop at the first finding

  --report <format>        text, json, junit or html; repeatable (default: text)
  --output <format>=<file> the file of a report, such as junit=report.xml; repeatable; needs no --report. Without
                           <format>=, the file of the first --report that has none (default: standard output)
  --min-coverage <percent> fail below this share of what the contract documents
  --coverage-baseline <file>        fail when a share has fallen below that of the file
  --write-coverage-baseline <file>  write the shares of this run; shares in the file may rise, not fall
  --version, -h, --help

Exit code: 0 if everything is as documented, 1 if not, 2 if the command is wrong or no server answers.

  xs2a-conformance --url http://127.0.0.1:4010
  xs2a-conformance --url http://127.0.0.1:4010 --filter createRisk --filter credentials
  xs2a-conformance --url https://staging.example.com --openapi openapi.yaml --output junit=report.xml`;
