import type { Reporter, TestCase } from 'vitest/node';

const FAULTS = 64;

/** Prints how many rows of the table of faults (F1 to F64) have tests, and how many of them hold; a name begins with its rows: `F21 …`, `F66 F67 …`. */
export default class FaultCountReporter implements Reporter {
  private readonly held = new Map<number, boolean>();

  onTestCaseResult(test: TestCase): void {
    const { state } = test.result();
    if (state === 'skipped') return;
    const row = /^(?:[FS]\d+ )*/.exec(test.name)?.[0] ?? '';
    for (const [, number] of row.matchAll(/F(\d+)/g))
      this.held.set(Number(number), (this.held.get(Number(number)) ?? true) && state === 'passed');
  }

  onTestRunEnd(): void {
    const rows = Array.from({ length: FAULTS }, (_, index) => index + 1);
    const tested = rows.filter((row) => this.held.has(row));
    if (tested.length === 0) return;
    const broken = tested.filter((row) => !this.held.get(row));
    const without = rows.filter((row) => !this.held.has(row));
    const list = (numbers: number[]) => numbers.map((row) => `F${row}`).join(' ');
    const parts = [
      `faults F1-F64: survived ${tested.length - broken.length} of ${tested.length}`,
      ...(broken.length > 0 ? [`failed: ${list(broken)}`] : []),
      `without a test: ${without.length > 0 ? list(without) : 'none'}`,
    ];
    console.log(`\n${parts.join('; ')}`);
  }
}
