import { type CheckResult } from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import { type Judged } from './facts.ts';
/** Judges a finished file: all checks but those on single rows that quarantine, which have been asked before. */
export declare function checkFile(checks: ChecksOptions, judged: Judged, scratch: string): Promise<CheckResult[]>;
