import { type Plan, type Problem } from '../config/index.ts';
/**
 * What is wrong with the config's SQL before there is any row: its grammar, and tables that nothing makes. Which columns there
 * are only the records tell.
 */
export declare function sqlProblems(plan: Plan): Promise<Problem[]>;
