/** What a judge reads of an exchange and of a finding of `@xs2a/conformance`, which its own types fit. */

export interface Exchange {
  readonly case: {
    readonly id: string;
    readonly group: string;
    readonly expect: readonly string[];
    readonly elsewhere?: true;
    readonly request: { readonly credential: string };
  };
  readonly answer?: { readonly headers: Readonly<Record<string, string>> };
}

export interface Finding {
  readonly rule: string;
}
