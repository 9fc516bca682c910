import type { HttpOutcome, HttpPort, HttpRequest } from '../../../lib/model/http';

/** An answer as a test writes it. */
export interface Answer {
  readonly status: number;
  readonly text?: string;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where the answer came from, after redirects. */
  readonly url?: string;
}

/** A port that gives one answer after the other and remembers what was asked. */
export function fakeServer(...answers: readonly (Answer | HttpOutcome)[]): {
  readonly http: HttpPort;
  readonly asked: HttpRequest[];
} {
  const asked: HttpRequest[] = [];
  const http: HttpPort = (request) => {
    const answer = answers[asked.length];
    asked.push(request);
    if (!answer) throw new Error(`One request too many: ${request.url}`);
    return Promise.resolve('kind' in answer ? answer : outcomeOf(answer, request));
  };
  return { http, asked };
}

function outcomeOf(answer: Answer, request: HttpRequest): HttpOutcome {
  const text = answer.json === undefined ? (answer.text ?? '') : JSON.stringify(answer.json);
  return {
    kind: 'response',
    status: answer.status,
    url: answer.url ?? request.url,
    redirected: answer.url !== undefined,
    headers: answer.headers ?? {},
    bytes: new TextEncoder().encode(text),
  };
}
