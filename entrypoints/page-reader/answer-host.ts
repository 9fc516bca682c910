interface Request {
  readonly name: string;
  readonly argument: unknown;
}

/** Answers what `askSandbox` asks from the page around this one, through the port that comes with it. */
export function answerHost(
  functions: Readonly<Record<string, (argument: never) => unknown>>,
): void {
  addEventListener('message', ({ source, data, ports: [port] }: MessageEvent<Request>) => {
    if (source !== parent || !port) return;
    try {
      port.postMessage({ value: functions[data.name]?.(data.argument as never) ?? null });
    } catch (error) {
      port.postMessage({ error: String(error) });
    }
  });
}
