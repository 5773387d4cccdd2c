/** Characters that a secret needs to be masked: shorter ones stand in so many texts that masking them would hide everything. */
export declare const SHORTEST_SECRET = 4;
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
export declare function createSecrets(onSecret?: (form: string) => void): Secrets;
