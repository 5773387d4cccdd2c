/**
 * How the numbers of a column are written, where one way holds for all of them: as JavaScript does (1, 2.5), as Python
 * does (1.0, 2.5, 1e-05), or with so many places (1.00, 2.50). A double then stands for its text.
 */
export type DoubleText = 'js' | 'python' | `fixed:${number}`;

const PYTHON_POINT_TO = 16;
const PYTHON_POINT_FROM = -4;

export function writeDouble(value: number, how: DoubleText): string {
  if (how === 'js') return String(value);
  if (how === 'python') return pythonText(value);
  return value.toFixed(Number(how.slice(6)));
}

function pythonText(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < PYTHON_POINT_FROM || power >= PYTHON_POINT_TO)
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  const places = Math.max(1, (mantissa.split('.')[1]?.length ?? 0) - power);
  return value.toFixed(places);
}

/** Finds how all the texts that it is shown are written; undefined where no way fits. */
export function watchDoubles(): { see(text: string): void; found(): DoubleText | undefined } {
  let ways: DoubleText[] | undefined;
  return {
    see(text) {
      if (ways?.length === 0) return;
      ways ??= ['js', 'python', `fixed:${Math.min(100, text.split('.')[1]?.length ?? 0)}`];
      const value = Number(text);
      ways = ways.filter((how) => Number.isFinite(value) && writeDouble(value, how) === text);
    },
    found: () => (ways === undefined ? 'js' : ways[0]),
  };
}
