import { ConfigError } from '../core/errors.ts';

/**
 * A condition ends where its text ends: no second statement, no comment or quote left open that would swallow what
 * we put behind it, no closing parenthesis too many.
 * @throws ConfigError `bad_expression`
 */
export function assertExpression({ sql, what }: { readonly sql: string; readonly what: string }): void {
  const problem = problemOf(sql);
  if (problem === undefined) return;
  throw new ConfigError('bad_expression', `${what}: ${problem.message} at position ${problem.at + 1} of "${sql}"`, {
    remedy: 'Write one condition in SQL, such as status = \'final\' AND "address.city" IS NOT NULL.',
  });
}

const TOKEN = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\]|--[^\n]*|\/\*[\s\S]*?\*\/|['"`[();]|\/\*/g;

function problemOf(sql: string): { readonly message: string; readonly at: number } | undefined {
  const open: number[] = [];
  for (const { 0: token, index: at } of sql.matchAll(TOKEN)) {
    if (token === '(') open.push(at);
    else if (token === ')') {
      if (open.pop() === undefined) return { message: 'a parenthesis is closed that was never opened', at };
    } else if (token === ';') return { message: 'a condition is no statement: there is a semicolon', at };
    else if (token.length === 1) return { message: `a ${token} is not closed`, at };
    else if (token === '/*') return { message: 'a comment is not closed', at };
  }
  const left = open.at(-1);
  return left === undefined ? undefined : { message: 'a parenthesis is not closed', at: left };
}
