/** The value with `redact` applied to every text inside; names of keys stay. */
export function redactDeep<Value>(value: Value, redact: (text: string) => string): Value {
  return redactAny(value, redact) as Value;
}

function redactAny(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactAny(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactAny(item, redact)]));
}
