/** Characters that a secret needs to be masked: shorter ones stand in so many texts that masking them would hide everything. */
export const SHORTEST_SECRET = 4;

/**
 * Every secret of the run, in every form it may take, so that none reaches a log, a report, a file or a message.
 * The doors pass `onSecret` to mask them at the runner before first use.
 */
export interface Secrets {
  /** Registers a secret with its base64, base64url, hex, percent-encoded and JSON-escaped forms. Texts below `SHORTEST_SECRET` are ignored. */
  add(secret: string): void;
  /** The text with every known form replaced by `***`. */
  redact(text: string): string;
}

export function createSecrets(onSecret: (form: string) => void = () => {}): Secrets {
  const forms = new Set<string>();
  let pattern: RegExp | undefined;
  return {
    add(secret) {
      for (const form of formsOf(secret)) {
        if (form.length < SHORTEST_SECRET || forms.has(form)) continue;
        forms.add(form);
        onSecret(form);
        pattern = undefined;
      }
    },
    redact(text) {
      if (forms.size === 0) return text;
      pattern ??= new RegExp(
        [...forms]
          .sort((a, b) => b.length - a.length)
          .map(escapeRegExp)
          .join('|'),
        'g',
      );
      return text.replace(pattern, '***');
    },
  };
}

function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64');
  const lines = secret.includes('\n') ? secret.split(/\r?\n/).filter((line) => line.trim().length >= 8) : [];
  return [
    secret,
    secret.trim(),
    base64,
    base64.replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
    JSON.stringify(secret).slice(1, -1),
    ...lines,
  ];
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
