export interface Variables {
  readonly [name: string]: string | undefined;
}

export interface Interpolated {
  readonly text: string;
  /** Names of the variables that the text refers to. */
  readonly variables: readonly string[];
  /** Those without a value and without a default. */
  readonly missing: readonly string[];
  /** The values that were put in, by name. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
  /** The text was one placeholder and nothing else, so that its value may become a number or a boolean. */
  readonly whole: boolean;
  /** A `${` that begins no placeholder; its place in the text. */
  readonly malformed?: number;
}

const PLACEHOLDER = /\$\$\{(?:[^}]*\})?|\$\{([A-Za-z_]\w*)(?::-([^}]*))?\}|\$\{/g;

/**
 * Replaces `${NAME}` and `${NAME:-default}` once; `$${` is a literal `${`. The default stands in for a variable that is
 * absent or empty. Undefined where the text has no placeholder at all.
 * @param transform applied to each value and to what was escaped, never to the text around it (braces that must stay literal)
 */
export function interpolate(
  text: string,
  env: Variables,
  transform: (value: string) => string = (value) => value,
): Interpolated | undefined {
  if (!text.includes('${')) return undefined;
  const variables: string[] = [];
  const missing: string[] = [];
  const values: { name: string; value: string }[] = [];
  let malformed: number | undefined;
  const result = text.replace(
    PLACEHOLDER,
    (found, name: string | undefined, fallback: string | undefined, at: number) => {
      if (found.startsWith('$$')) return transform(found.slice(1));
      if (name === undefined) {
        malformed ??= at;
        return found;
      }
      variables.push(name);
      const value = Object.hasOwn(env, name) ? env[name] : undefined;
      if (value === undefined && fallback === undefined) missing.push(name);
      const used = value === undefined || (value === '' && fallback !== undefined) ? (fallback ?? '') : value;
      if (used !== '' && used === value) values.push({ name, value: used });
      return transform(used);
    },
  );
  const whole = variables.length === 1 && /^\$\{[^}]*\}$/.test(text) && malformed === undefined;
  return { text: result, variables, missing, values, whole, ...(malformed === undefined ? {} : { malformed }) };
}
