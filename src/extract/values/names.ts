const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether a text is the code of a currency, in capitals. */
export const isCurrency = (code: string): boolean => currencies.has(code);

/** Whether a text has the form of a language's name. */
export function isLanguage(name: string): boolean {
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false;
  }
}
