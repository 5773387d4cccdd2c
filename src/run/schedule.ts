/** What has an order: its name, and the names of those that must have ended before it begins. */
export interface Step<Made> {
  readonly name: string;
  readonly parents: readonly string[];
  run(): Promise<Made>;
}

/** Names of the steps, those that may run at once together; parents that are not among the steps are not waited for. */
export function levelsOf(steps: readonly Pick<Step<unknown>, 'name' | 'parents'>[]): string[][] {
  const depths = new Map<string, number>();
  for (const { name, parents } of steps)
    depths.set(name, Math.max(0, ...parents.map((parent) => (depths.get(parent) ?? -1) + 1)));
  const levels: string[][] = [];
  for (const [name, depth] of depths) levels[depth] = [...(levels[depth] ?? []), name];
  return levels;
}

/**
 * Runs each step when its parents have ended, so many at once; parents that are not among the steps are not waited for.
 * @returns what came, in the order of the steps; what one threw is thrown when all that were begun have ended
 */
export async function runInOrder<Made>(steps: readonly Step<Made>[], atOnce: number): Promise<Made[]> {
  const made = new Map<string, Made>();
  const waiting = new Set(steps);
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  const isReady = ({ parents }: Step<Made>): boolean =>
    parents.every((parent) => made.has(parent) || !steps.some(({ name }) => name === parent));
  const start = (step: Step<Made>): void => {
    waiting.delete(step);
    const running = step
      .run()
      .then((one) => void made.set(step.name, one))
      .catch((thrown: unknown) => void failures.push(thrown))
      .finally(() => underWay.delete(running));
    underWay.add(running);
  };
  for (;;) {
    if (failures.length === 0) for (const step of waiting) if (underWay.size < atOnce && isReady(step)) start(step);
    if (underWay.size === 0) break;
    await Promise.race(underWay);
  }
  if (failures.length > 0) throw failures[0];
  return steps.map(({ name }) => made.get(name)!);
}
