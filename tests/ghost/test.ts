export interface GhostTest {
  /** A sentence about behaviour. */
  readonly name: string;
  run(): Promise<void>;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs them in their order; one that fails does not keep the others from running. */
export async function runGhostTests(
  tests: readonly GhostTest[],
  print: (line: string) => void,
): Promise<Counts> {
  let passed = 0;
  for (const { name, run } of tests) {
    const startedAt = performance.now();
    const after = () => `(${((performance.now() - startedAt) / 1000).toFixed(1)} s)`;
    try {
      await run();
      passed += 1;
      print(`  ok      ${name} ${after()}`);
    } catch (error) {
      print(`  FAILED  ${name} ${after()}`);
      print(indented(error));
    }
  }
  return { passed, failed: tests.length - passed };
}

function indented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(/^/gm, '          ');
}
