/**
 * Words under which a page or an operation is looked for, and that its text does not have or that many other texts have
 * too: synonyms, words of other APIs, and German ones. A page is named by its address, an operation by its id.
 */
const lists: Readonly<Record<string, string>> = {
  'index.html': 'home, overview, Übersicht, Startseite',
  'changelog.html': 'changelog, release notes, what is new, news, history, Änderungen, Neuigkeiten',
  'downloads.html': 'download OpenAPI, Swagger file, YAML, JSON Schema, Postman, Insomnia, bundle, Herunterladen',
  'try/index.html': 'try it, playground, console, explorer, Swagger UI, ausprobieren',
  'guides/quick-start.html': `
    getting started, get started, tutorial, hello world, first call, first steps, beginner, introduction, onboarding,
    local development, localhost, run locally, install, installation, setup, Einstieg, Erste Schritte, Anleitung,
    Schnellstart, Einführung, installieren,
    code samples, sample code, example, examples, Beispiel, curl`,
  'guides/first-payment.html': 'first payment, walk through a payment, payment tutorial, step by step',
  'guides/authentication.html': `
    auth, authorization, login of the API, credentials, secret, API key, API token, bearer, basic auth, OAuth,
    permission, unauthorized, forbidden, 401, 403, test mode, live mode, production mode, environment, Anmeldung,
    Authentifizierung, Zugangsdaten, Schlüssel, Berechtigung, Testmodus`,
  'guides/verify.html': `
    verification, account check, account verification, account owner, account holder, ownership, IBAN check,
    check an IBAN, validate IBAN, IBAN verification, identity, KYC, name of the owner, confirmation of payee,
    IBAN-Prüfung, IBAN prüfen, Kontoprüfung, Kontoinhaber, Kontoverifizierung, Inhaberprüfung, Prüfung,
    Kontonummer, account number, Konto verifizieren, Konto bestätigen`,
  'guides/risk.html': `
    credit score, scoring, score, creditworthiness, affordability, solvency, loan, income check, risk assessment,
    underwriting, Bonität, Bonitätsprüfung, Kredit, Kreditwürdigkeit, Risiko, Risikoprüfung, Einkommen,
    Haushaltsrechnung`,
  'guides/risk-checks.html': `
    direct debit, SEPA debit, Lastschrift, Lastschriftprüfung, Rücklastschrift, chargeback, returned debit, overdraft,
    Dispo, Kontorahmen, salary, Gehalt, balance check, name check, name matching, Namensabgleich, seizure, garnishment,
    Pfändung, standing order, Dauerauftrag, Daueraufträge, children, Kindergeld, cash flow, cashflow, Kontodeckung,
    Deckung,
    Rückbuchung, Rückbelastung, rent, Miete`,
  'guides/risk-downloads.html': `
    bank statement, account statement, PDF, CSV, Excel, export, report, fact sheet, account snapshot, Kontoauszug,
    Auszug, Bericht, Herunterladen als PDF`,
  'guides/pay.html': `
    payment, payments, payment initiation, PIS, PISP, money transfer, bank transfer, wire transfer, SEPA,
    SEPA transfer, credit transfer, instant payment, checkout, Zahlung, bezahlen, Überweisung, Überweisungen,
    überweisen, Sofortüberweisung, Zahlungsauslösung, Verwendungszweck, payment reference, refund, reimbursement,
    Erstattung, Rückerstattung, Rückzahlung, loss, cancel a payment, cancel, stornieren, Storno, mandate,
    Zahlungsausfall,
    payment status, payment received, Zahlungseingang, Zahlungsstatus, recipient, Empfänger`,
  'guides/bank-users.html': `
    AIS, AISP, account information, list accounts, balance, balances, Kontostand, Saldo, end user, customer, Nutzer,
    Kunde, Benutzer, Konten, bank account, Bankkonto, access token, consent, Einwilligung, Kontoinformation,
    link a bank, connect a bank, Bankverbindung,
    Kontoinformationsdienst, open banking`,
  'guides/sync.html': `
    synchronise, synchronize, refresh, update accounts, background, daily, cron, store credentials, save PIN,
    reconnect, shared credentials, Synchronisierung, synchronisieren, aktualisieren, Abruf, Kontoaktualisierung`,
  'guides/turnovers.html': `
    transactions of an account, transaction history, bank transactions, bookings, booking, entries, account movements,
    categorisation, categories, tags, pending, Umsatz, Umsätze, Kontoumsätze, Buchung, Buchungen, Transaktionen,
    Kontobewegungen,
    Umsatzliste, Umsatzübersicht`,
  'guides/wizard.html': `
    wizard, bank login, login form, headless, custom UI, own frontend, two factor, 2FA, SCA, strong customer authentication,
    PSD2, TAN, PIN, polling, push TAN, redirect, session key, autocomplete of banks, Formular, Assistent,
    Bankanmeldung, Oberfläche, Freigabe,
    session expired, session timeout, language, Sprache, translation, localization, i18n, mobile app, app, iOS,
    Android`,
  'guides/form-elements.html': `
    element types, captcha, radio button, checkbox, dropdown, select, input field, flicker code, chipTAN, photoTAN,
    QR code, Formularfelder, Eingabefeld, Bilder`,
  'guides/wizard-on-your-page.html': `
    web component, custom element, JSX, single-page app, SPA, proxy, backend for frontend, Content Security Policy, CSP,
    hide the API key, Trusted Types, eigene Seite, eigene Website, Webseite`,
  'guides/widget.html': `
    xs2a.js, xs2aframe, iframe, embed, embedded, drop-in, script tag, jQuery, React, Vue, Angular, JavaScript library,
    einbetten, einbinden, demo, themes, integrity, SRI, subresource integrity, self-hosted, CSS variables, dark theme`,
  'guides/widget-playground.html': `
    branding, appearance, look and feel, customize, customise, customization, colours, colors, fonts, corporate design,
    theme editor, theming, backgroundColor, borderRadius, fontFamily, Farben, Schriftart, Aussehen, Gestaltung, anpassen`,
  'guides/webhooks.html': `
    callback, callbacks, notification, notifications, push, event, events, signature, HMAC, x-payload-signature,
    verify the signature, deduplicate, retry of deliveries, ngrok, endpoint of yours, Benachrichtigung,
    Benachrichtigungen, Ereignis, Ereignisse, Signatur,
    rotate the secret`,
  'guides/errors.html': `
    error codes, error handling, exception, problem, troubleshooting, status code, HTTP status, 400, 404, 409, 422,
    429, 500, 503, rate limit, rate limiting, too many requests, throttling, quota, retry, retries, timeout, backoff,
    idempotency, idempotent, Idempotency-Key, repeat a request, duplicate request, validation error, Fehler,
    Fehlermeldung, Fehlercodes, Fehlerbehandlung, Wiederholung, Zeitüberschreitung, Idempotenz,
    network error, connection refused, Validierung, validation`,
  'guides/lists.html': `
    pagination, paging, paginate, page size, per page, per_page, cursor, offset, limit, next page, filter, filtering,
    sort, sorting, search parameter, date range, Seiten, Seitenweise, Blättern, Paginierung, sortieren, filtern,
    Zeitraum,
    created since`,
  'guides/wire-values.html': `
    data types, types, format, date format, timestamp, timezone, time zone, amount, decimal, cents, currency, boolean,
    null, encoding, form encoding, x-www-form-urlencoded, content type, metadata, ids, Datum, Uhrzeit, Zeitzone,
    Betrag, Beträge, Währung, Datentypen`,
  'guides/deleting.html': `
    GDPR, DSGVO, privacy, data protection, personal data, retention, how long data is kept, keep data, store data,
    delete all data, erase, remove, forget, right to be forgotten, data deletion, delete a user, cleanup, 410, gone,
    expire, Datenschutz, löschen, Löschung, Aufbewahrung, Löschfrist,
    Nutzer löschen, Konto löschen`,
  'guides/mock.html': `
    mock server, fake, stub, Prism, example answers, simulate, simulator, scenario, Attrappe, Platzhalter`,
  'guides/testbank.html': `
    sandbox, test environment, test bank, demo bank, test data, test account, test credentials, test login, test user,
    simulated bank, 88888888, PINs, Testumgebung, Testzugang, Testdaten, Testkonto, Spielwiese,
    test PIN, PIN`,
  'guides/control.html': `
    clock, time travel, travel in time, fault injection, reset, snapshots of the Testbank, Uhr, Zeitreise, Steuerung,
    zurücksetzen`,
  'guides/recipes.html': `
    test recipes, end to end test, e2e, integration test, how to test, testing, Tests schreiben`,
  'guides/testbank-ci.html': `
    continuous integration, CI, CI/CD, pipeline, GitHub Actions, GitLab, Docker, PostgreSQL, load balancer, deploy,
    Kubernetes`,
  'guides/generate-a-client.html': `
    SDK, client library, code generation, codegen, generate code, Python, PHP, Java, Kotlin, Swift, C#, dotnet, Ruby,
    Go client, Rust, OpenAPI Generator, Bibliothek, generieren,
    Node.js, npm package, TypeScript client`,
  'guides/generators.html': `
    compare generators, which generator, OpenAPI 3.0, OpenAPI 3.1, hey-api, Kiota, orval`,
  'guides/validators.html': 'validate the contract, schema validator, Ajv, lint, linter, Spectral',
  'guides/versioning.html': `
    version, API version, breaking change, breaking changes, deprecation, deprecated, upgrade, semver,
    backward compatibility, compatibility policy, Versionierung, Kompatibilität, Abkündigung`,
  'guides/migrating.html': 'migrate, migration, old documentation, old reference, legacy, Umstieg, Migration',
  'guides/migrating-sdks.html': `
    Node SDK, Java SDK, npm package of the provider, replace the SDK, xs2a npm, Umstieg vom SDK`,
  'guides/agents.html': `
    AI, LLM, MCP, Model Context Protocol, Claude, ChatGPT, Copilot, Cursor editor, agent, KI`,
  listBanks: `
    Bankleitzahl, BLZ, bank code, sort code, routing number, BIC, SWIFT code, bank directory, supported banks,
    Bankenliste, Banken`,
  getBank: 'bank details, Bank',
  autocompleteBanks: 'bank search, find a bank, Banksuche, Bank suchen',
  createBlacklistItem: 'block, block an IBAN, ban, bar, Sperrliste, sperren, Sperre',
  listBlacklistItems: 'blocklist, denylist, Sperrlisten',
  listEvents: 'event log, Ereignisliste',
  refreshAccessToken: 'renew token, token expired, extend token, Token verlängern',
  markTurnoversAsSeen: 'mark as read, seen, gelesen',
};

/** The same, each word or phrase as somebody types it. */
export const aliases: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(lists).map(([key, list]) => [key, list.split(',').map((phrase) => phrase.trim())]),
);
