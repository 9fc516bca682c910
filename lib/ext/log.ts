/** The only place that writes to the console: what failed, and where. */
export function logFailure(where: string, error: unknown): void {
  console.error(`[best-of-the-week] ${where}:`, error);
}
