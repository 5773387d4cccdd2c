import { z } from 'zod';
import { type BoundedPattern, boundedPattern, patternSchema, TEXT_LIMIT } from '../core/bounded-pattern.ts';
import type { HttpResponse } from '../core/http.ts';
import { type Json, lookup, parseJson, parsePath } from '../core/json.ts';

export const ACTIONS = [
  'success',
  'retry',
  'fail',
  'ignore',
  'rate_limited',
  'refresh_token',
  'reset_pagination',
] as const;

const statusSchema = z.union([
  z.int().min(100).max(599),
  z.string().regex(/^[1-5](\d\d|xx)$/, 'expected a status such as 503 or 5xx'),
]);

const pathSchema = z.string().refine(isPath, 'expected a path such as error.code');

function isPath(text: string): boolean {
  try {
    parsePath(text);
    return true;
  } catch {
    return false;
  }
}

/** One rule about what an answer means; all of its conditions must hold. */
export const responseRuleSchema = z
  .strictObject({
    status: z
      .union([statusSchema, z.array(statusSchema).min(1)])
      .optional()
      .describe('Status codes it is about: 503, 5xx or a list of them'),
    header: z
      .record(z.string(), patternSchema)
      .optional()
      .describe(
        'Header names, each with a regular expression that its value must match; an absent header counts as empty',
      ),
    body: z
      .strictObject({
        path: pathSchema.describe('Where in the JSON body to look, e.g. error.code'),
        equals: z.json().optional().describe('The value must be exactly this'),
        matches: patternSchema.optional().describe('The value, as text, must match this regular expression'),
        exists: z
          .boolean()
          .optional()
          .describe('The value must be there (true) or absent (false); true if nothing else is said'),
      })
      .optional()
      .describe('A condition on a JSON body'),
    text: patternSchema.optional().describe('A regular expression for the first 64 KiB of the body as text'),
    action: z
      .enum(ACTIONS)
      .describe(
        'success: take it; retry; fail: end the stream; ignore: take it as a page without records; rate_limited: back off like a 429; ' +
          'refresh_token: renew the credential and replay; reset_pagination: start the partition again',
      ),
    message: z.string().optional().describe('What the log and the report say'),
  })
  .refine(
    (rule) =>
      rule.status !== undefined || rule.header !== undefined || rule.body !== undefined || rule.text !== undefined,
    'a rule needs a condition: status, header, body or text',
  );

export type ResponseRule = z.output<typeof responseRuleSchema>;

/** The rule that an answer falls under. */
export interface Matched {
  readonly action: (typeof ACTIONS)[number];
  readonly message: string;
}

type Condition = (answer: Answer) => boolean;

/** An answer whose body is turned into text or JSON at most once, and only where a rule asks. */
interface Answer {
  readonly response: HttpResponse;
  text(): string;
  json(): Json | undefined;
}

function reading(response: HttpResponse): Answer {
  let text: string | undefined;
  let json: { value: Json | undefined } | undefined;
  return {
    response,
    text: () => {
      text ??= Buffer.from(response.body.subarray(0, TEXT_LIMIT)).toString('utf8');
      return text;
    },
    json: () => {
      json ??= { value: parsed(response.body) };
      return json.value;
    },
  };
}

function parsed(body: Uint8Array): Json | undefined {
  try {
    return parseJson(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Compiles rules once; the result names the first that matches an answer. */
export function compileRules(rules: readonly ResponseRule[]): (response: HttpResponse) => Matched | undefined {
  const compiled = rules.map((rule, index) => ({
    conditions: conditionsOf(rule),
    matched: { action: rule.action, message: rule.message ?? `response rule ${index + 1} says "${rule.action}"` },
  }));
  return (response) => {
    if (compiled.length === 0) return undefined;
    const answer = reading(response);
    return compiled.find(({ conditions }) => conditions.every((holds) => holds(answer)))?.matched;
  };
}

function conditionsOf(rule: ResponseRule): Condition[] {
  const conditions: Condition[] = [];
  if (rule.status !== undefined) conditions.push(statusCondition([rule.status].flat()));
  for (const [name, source] of Object.entries(rule.header ?? {})) {
    const pattern = boundedPattern(source, 'i');
    conditions.push(({ response }) => pattern.test(response.headers[name.toLowerCase()] ?? ''));
  }
  if (rule.body !== undefined) conditions.push(bodyCondition(rule.body));
  if (rule.text !== undefined) {
    const pattern = boundedPattern(rule.text);
    conditions.push((answer) => pattern.test(answer.text()));
  }
  return conditions;
}

function statusCondition(wanted: readonly (string | number)[]): Condition {
  const patterns = wanted.map((status) => String(status).toLowerCase());
  return ({ response: { status } }) =>
    patterns.some((pattern) => pattern === String(status) || pattern === `${String(status)[0]}xx`);
}

function bodyCondition(body: NonNullable<ResponseRule['body']>): Condition {
  const path = parsePath(body.path);
  const pattern: BoundedPattern | undefined = body.matches === undefined ? undefined : boundedPattern(body.matches);
  const expected = body.equals === undefined ? undefined : JSON.stringify(body.equals);
  return (answer) => {
    const document = answer.json();
    if (document === undefined) return false;
    const value = lookup(document, path);
    if (value === undefined) return body.exists === false;
    if (body.exists === false) return false;
    if (expected !== undefined && JSON.stringify(value) !== expected) return false;
    return pattern === undefined || pattern.test(typeof value === 'string' ? value : JSON.stringify(value));
  };
}
