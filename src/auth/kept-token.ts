import { createHash } from 'node:crypto';
import { parseJson } from '../core/json.ts';
import type { AuthContext } from './context.ts';

/** A refresh token that outlives the run, although each use of it may replace it. */
export interface KeptToken {
  /** The token to use: the kept one, unless the configured one was changed since it was kept. */
  read(): Promise<string>;
  /** Keeps a rotated token, durably, before anything is done with what came along with it. */
  rotate(token: string): Promise<void>;
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** @param configured the refresh token of the config, from which the first one is derived */
export function keepToken({ source, vault, secrets, emit }: AuthContext, configured: string): KeptToken {
  const name = `oauth2:${source}`;
  const origin = hash(configured);
  let current: string | undefined;
  let hasWarned = false;

  function warn(code: string, message: string, remedy: string): void {
    if (hasWarned) return;
    hasWarned = true;
    emit({ type: 'warning', code, message: `${source}: ${message}`, remedy });
  }

  async function readKept(): Promise<string | undefined> {
    const text = await vault.get(name);
    if (text === undefined) return undefined;
    try {
      const kept = parseJson(text);
      if (kept === null || typeof kept !== 'object' || Array.isArray(kept) || kept['configured'] !== origin)
        return undefined;
      return typeof kept['token'] === 'string' ? kept['token'] : undefined;
    } catch {
      // The parse error would quote the token.
      warn(
        'kept_token_unreadable',
        'the kept refresh token cannot be read',
        'The configured one is used; put a fresh one there if it is refused.',
      );
      return undefined;
    }
  }

  return {
    async read() {
      current ??= (await readKept()) ?? configured;
      secrets.add(current);
      return current;
    },
    async rotate(token) {
      if (token === current) return;
      secrets.add(token);
      current = token;
      if (!vault.keeps) {
        warn(
          'rotated_token_not_kept',
          'the server replaced the refresh token, and there is no key to keep the new one under',
          'Configure a key for kept secrets: without it the next run needs a new refresh token.',
        );
        return;
      }
      try {
        await vault.set(name, JSON.stringify({ token, configured: origin }));
      } catch (error) {
        // The old token is spent either way: this run can still bring its data, if it says what the next one will meet.
        const why = error instanceof Error ? error.message : String(error);
        warn(
          'rotated_token_not_kept',
          `the server replaced the refresh token, and keeping the new one failed: ${why}`,
          'Obtain a new refresh token before the next run.',
        );
        return;
      }
      emit({ type: 'auth', source, action: 'persisted', reason: 'the server replaced the refresh token' });
    },
  };
}
