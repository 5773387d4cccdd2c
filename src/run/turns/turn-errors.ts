import { CURSOR_EXPIRED, RESET_PAGINATION } from '../../core/answer-codes.ts';
import { BlockedError, DeferredError, PageError, StreamError } from '../../core/errors.ts';

/** Where a turn stands is worth nothing any more; from its first page it may well be read. */
export const endsPaging = ({ code }: { readonly code: string }): boolean =>
  code === CURSOR_EXPIRED || code === RESET_PAGINATION;

/** What another partition of the same source need not meet. A wall, a refused login or a host that is down is met by all. */
export function isOfThisTurn(error: unknown): boolean {
  if (error instanceof BlockedError || error instanceof DeferredError) return false;
  if (!(error instanceof StreamError || error instanceof PageError)) return false;
  return !/^(host_down|login_|auth_|token_|oauth|vault_|tls_|browser_|no_browser|robots_)/.test(error.code);
}
