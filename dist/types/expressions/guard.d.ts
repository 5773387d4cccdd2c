/**
 * A condition ends where its text ends: no second statement, no comment or quote left open that would swallow what
 * we put behind it, no closing parenthesis too many.
 * @throws ConfigError `bad_expression`
 */
export declare function assertExpression({ sql, what }: {
    readonly sql: string;
    readonly what: string;
}): void;
