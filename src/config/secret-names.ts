const WORDS =
  /(^|[_\-.\s])(pass|pwd|key|apikey|auth|authorization|authentication|cookie|private|signature|dsn|jwt|bearer|pat|pin|otp|credentials?)([_\-.\s\d]|$)|password|passwd|passphrase|token|secret|apikey|access_?key|credential/i;

/** A variable, header, parameter or option whose name says that its value is a secret: `CRM_PASSWORD`, `X-API-Key`. */
export function looksSecret(name: string): boolean {
  return WORDS.test(name.replace(/([a-z\d])([A-Z])/g, '$1_$2'));
}

/** The password inside a URL (`postgres://user:password@host`), decoded and as written; empty where there is none. */
export function urlPasswords(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const { password } = new URL(text);
  if (password === '') return [];
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

/** The URL with its password replaced; any other text as it is. */
export function withoutPassword(text: string): string {
  const [password] = urlPasswords(text);
  return password === undefined ? text : text.replace(/^([a-z][\w+.-]*:\/\/[^/?#]*?):[^/?#]*@/i, '$1:***@');
}
