let currencies: ReadonlySet<string> | undefined;

/** Whether a text is the code of a currency, in capitals. */
export function isCurrency(code: string): boolean {
  // Read when it is first asked for: the list takes milliseconds, and every start of the program would pay for it.
  currencies ??= new Set(Intl.supportedValuesOf('currency'));
  return currencies.has(code);
}

/** Whether a text has the form of a language's name. */
export function isLanguage(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}
