import type { ReadValue } from './contract.ts';

export interface DateOptions {
  readonly format?: string | readonly string[] | undefined;
  readonly locale?: string | undefined;
  readonly zone?: string | undefined;
}

export function dateReader(_given: DateOptions): ReadValue {
  return (text) => (/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text) ? { value: text } : undefined);
}
