/** At most `limit` holders at once; those that wait get their turn in the order in which they came. */
export interface Slots {
  /** Resolves with the function that gives the slot back. Rejects with the signal's reason. */
  take(signal: AbortSignal): Promise<() => void>;
}

export function createSlots(limit: number): Slots {
  let taken = 0;
  const waiting = new Set<() => void>();

  function release(): void {
    const [next] = waiting;
    if (!next) {
      taken -= 1;
      return;
    }
    waiting.delete(next);
    next();
  }

  return {
    async take(signal) {
      signal.throwIfAborted();
      if (taken < limit) taken += 1;
      else {
        await new Promise<void>((resolve, reject) => {
          const turn = () => {
            signal.removeEventListener('abort', leave);
            resolve();
          };
          const leave = () => {
            waiting.delete(turn);
            reject(signal.reason);
          };
          signal.addEventListener('abort', leave, { once: true });
          waiting.add(turn);
        });
      }
      return release;
    },
  };
}
