/** What becomes of a check that does not hold. */
export type OnFail = 'fail' | 'warn' | 'quarantine';

/** A row that does not hold: its key, and what stands there. */
export interface Sample {
  readonly key: string;
  readonly value: string;
}

/** What a pass over the rows found of one check. */
export interface Finding {
  /** Rows that do not hold. */
  readonly failing: number;
  /** The value that is furthest from holding, where that can be said. */
  readonly furthest?: string | undefined;
  /** The first of them, a few. */
  readonly samples: readonly Sample[];
}

export interface CheckResult {
  /** `rows.min`, `customer_id.unique`, `expressions.paid_once`, … */
  readonly check: string;
  readonly outcome: 'passed' | 'warned' | 'quarantined' | 'failed';
  /** By how much it held or failed, as a sentence. */
  readonly detail: string;
  /** Rows that do not hold, where it is judged by rows. */
  readonly failing?: number;
  readonly samples?: Sample[];
  /** The key of the stream or transform that cannot be judged, for it is wrong itself. */
  readonly wrong?: readonly (string | number)[];
}

export const MOST_SAMPLES = 5;

const OUTCOMES = { fail: 'failed', warn: 'warned', quarantine: 'quarantined' } as const;

export function verdict(
  check: string,
  holds: boolean,
  onFail: OnFail,
  detail: string,
  finding?: Pick<Finding, 'samples'> & { readonly failing?: number },
): CheckResult {
  const result = { check, outcome: holds ? 'passed' : OUTCOMES[onFail], detail } as const;
  if (holds || finding === undefined) return result;
  const { failing, samples } = finding;
  return {
    ...result,
    ...(failing === undefined ? {} : { failing }),
    ...(samples.length > 0 ? { samples: [...samples] } : {}),
  };
}

/** As the report has it. */
export const plainCheck = ({ wrong: _, ...result }: CheckResult): Omit<CheckResult, 'wrong'> => result;

/** Of a check that cannot be judged: there is no row to take out, so such a one fails where it would quarantine. */
export function broken(
  check: string,
  onFail: OnFail,
  detail: string,
  wrong: readonly (string | number)[],
): CheckResult {
  return { check, outcome: onFail === 'warn' ? 'warned' : 'failed', detail, wrong };
}

export const percent = (rate: number): string => `${(rate * 100).toFixed(rate > 0 && rate < 0.1 ? 1 : 0)}%`;
