import type { ApiSourcePlan } from '../../config/index.ts';
import { type Connecting } from './connect.ts';
/**
 * Gets the credential of a source, as its first request would: a login or a token request, with retries. Where the
 * credential stands in the config already, nothing is asked.
 * @throws IngestError where the sign-in is refused or the server cannot be reached
 */
export declare function signIn(source: ApiSourcePlan, connecting: Connecting): Promise<void>;
