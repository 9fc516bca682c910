/** One HTTP request, as the jobs state it; `lib/net` carries it out. */
export interface HttpRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Never asked a second time, not even to learn why it failed. A POST never is. */
  readonly once?: boolean;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export type HttpOutcome =
  | {
      readonly kind: 'response';
      readonly status: number;
      /** After redirects. */
      readonly url: string;
      readonly redirected: boolean;
      /** Names in lower case. */
      readonly headers: Readonly<Record<string, string>>;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'timeout' }
  /** The browser has no permission for this origin; nothing was sent. */
  | { readonly kind: 'needs-permission'; readonly origin: string }
  /** It answers with a redirect that we may not follow: another site, without permission. */
  | { readonly kind: 'redirected-elsewhere' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' };

/** Sends without cookies or referrer; never throws. */
export type HttpPort = (request: HttpRequest) => Promise<HttpOutcome>;
