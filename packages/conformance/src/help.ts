/** The text of `--help`. */
export const help: string = `Tests a server against an OpenAPI contract, and reports each difference.

Usage: xs2a-conformance --url <address> [options]

  --url <address>          the server, with the base path of the API, for example http://127.0.0.1:4010
  --openapi <file>         OpenAPI 3.0, 3.1 or 3.2, in JSON or YAML, in one or more files (default: the XS2A contract)
  --api-key <key>          credential of the account; better in XS2A_API_KEY, because process lists show options
  --access-token <token>   credential of one of its users, better in XS2A_ACCESS_TOKEN (default: create one)
  --user <name>            user name of HTTP Basic (default: the one in the contract)
  --credential <scheme>=<secret>
                           credential of one security scheme, by its name in the contract; user:password for HTTP Basic;
                           repeatable; better in XS2A_CREDENTIAL_<SCHEME>, such as XS2A_CREDENTIAL_PETSTORE_AUTH
  --oauth2-token-url <address>
                           get the token for the OAuth 2 schemes from here with client credentials, and renew it
  --oauth2-client-id <id>  id of the client, or in XS2A_OAUTH2_CLIENT_ID
  --oauth2-client-secret <secret>
                           secret of the client; better in XS2A_OAUTH2_CLIENT_SECRET
  --oauth2-scope <scopes>  scopes, separated by spaces (default: all that the operations need)
  --header <header>        add this header, 'Name: value', to every request; repeatable
  --id <name>=<value>      an existing id for the path parameter of this name; repeatable

  --filter <text>          send only these cases: a group, an operation (id, or 'GET /v1/version'), 'tag:Risks',
                           'path:/v1/risks/**', 'method:GET', a glob, or part of the id or title of a case; repeatable:
                           send the cases that match at least one
  --exclude <text>         skip these cases; the same values; repeatable
  --random <n>             random inputs for each operation, media type and kind (default: 10; 0 for none)
  --workflows <file>       Arazzo document to run; repeatable (default: those of XS2A, or none with --openapi)
  --no-workflows           run no workflows
  --seed <n>               the same seed generates the same values (default: 1)
  --prefer <when>          whether the server supports the header Prefer: always, never, or auto to find out (default:
                           auto)
  --stateless, --stateful  whether the server stores objects (default: detected)
  --keyless, --keyed       whether the server accepts any credential, or checks them (default: detected)

  --concurrency <n>        number of parallel requests (default: 8)
  --rate <n>               limit of requests per second (default: none)
  --timeout <ms>           time limit of an answer, in milliseconds (default: 10000)
  --max-requests <n>       stop after this many requests
  --max-time <s>           stop after this many seconds
  --bail                   stop at the first finding

  --report <format>        text, json, junit or html; repeatable (default: text)
  --output <format>=<file> write a report to this file, such as junit=report.xml, even without --report; repeatable.
                           Without <format>=, it is the file of the first --report that does not have one (default:
                           standard output)
  --min-coverage <percent> fail if the coverage of the contract is lower
  --coverage-baseline <file>        fail if a coverage figure is lower than in this file
  --write-coverage-baseline <file>  save the figures of this run, unless one is lower than in the file
  --version                print the version
  -h, --help               print this text

Exit codes: 0 if there are no findings, 1 if there are findings, the coverage is too low, or the run was interrupted, 2
if the command was used incorrectly, or the server cannot be tested.

Examples:

  xs2a-conformance --url http://127.0.0.1:4010
  xs2a-conformance --url http://127.0.0.1:4010 --filter createRisk --filter credentials
  xs2a-conformance --url https://staging.example.com --openapi openapi.yaml --output junit=report.xml`;
