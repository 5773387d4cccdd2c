import { html, type Markup, NOTHING } from './markup.ts';

/** One run in a plot. */
export interface Point {
  /** What a reader sees who points at it. */
  readonly tip: string;
  /** Undefined where the run has no such figure: a gap. */
  readonly value: number | undefined;
}

export interface PlotFrame {
  readonly title: string;
  /** The latest figure in words. */
  readonly latest: string;
  /** Of the first and last run, below the plot. */
  readonly ends: readonly [string, string];
  readonly format: (value: number) => string;
}

const WIDTH = 320;
const HEIGHT = 112;
const TOP = 8;
const FLOOR = HEIGHT - 20;
const LEFT = 4;
const SPAN = WIDTH - LEFT * 2;

/** Our own figures, which may be longer than what a text may be. */
const raw = (markup: string): Markup => ({ markup });

/** Two digits after the point are more than a screen shows. */
const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A curve over the runs, from the lowest to the highest figure, with what is usual as a dashed line. */
export function curve(frame: PlotFrame, points: readonly Point[], usual: number | undefined): Markup {
  const known = points.flatMap(({ value }) => value ?? []);
  if (known.length < 2) return NOTHING;
  const all = usual === undefined ? known : [...known, usual];
  const high = Math.max(...all);
  const lowest = Math.min(...all);
  const low = high - lowest < high * 0.5 ? Math.max(0, lowest - (high - lowest) * 0.4 - (high === lowest ? 1 : 0)) : 0;
  const y = (value: number): number => FLOOR - ((value - low) / (high - low || 1)) * (FLOOR - TOP);
  const x = (at: number): number => LEFT + (points.length === 1 ? SPAN / 2 : (at / (points.length - 1)) * SPAN);
  const places = points.flatMap(({ value, tip }, at) => (value === undefined ? [] : { x: x(at), y: y(value), tip }));
  const line = places.map((place) => `${short(place.x)},${short(place.y)}`).join(' ');
  const [first, last] = [places[0]!, places.at(-1)!];
  const area = `${short(first.x)},${FLOOR} ${line} ${short(last.x)},${FLOOR}`;
  const dots = places.map(
    (place) =>
      html`<circle class="dot" cx="${short(place.x)}" cy="${short(place.y)}" r="${place === last ? '3.4' : places.length > 40 ? '1.2' : '1.9'}"><title>${place.tip}</title></circle>`,
  );
  const median =
    usual === undefined
      ? NOTHING
      : html`<line class="usual" x1="${LEFT}" x2="${WIDTH - LEFT}" y1="${short(y(usual))}" y2="${short(y(usual))}"><title>median ${frame.format(usual)}</title></line>`;
  return framed(
    frame,
    html`${ruler(frame.format(high), low > 0 ? frame.format(low) : '')}<polygon class="area" points="${raw(area)}"/>${median}<polyline class="curve" points="${raw(line)}"/>${dots}`,
  );
}

/** A part of a bar: how much, and how it looks. */
export interface Part {
  readonly look: 'add' | 'upd' | 'del' | 'lost' | 'bar' | 'late';
  readonly value: number;
}

/** Bars over the runs, each of its parts on top of one another. */
export function bars(
  frame: PlotFrame,
  runs: readonly { readonly tip: string; readonly parts: readonly Part[] }[],
): Markup {
  const sums = runs.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const high = Math.max(...sums, 0);
  if (runs.length < 2 || high === 0) return NOTHING;
  const step = SPAN / runs.length;
  const width = Math.max(1, Math.min(22, step * 0.72));
  const drawn = runs.map(({ tip, parts }, at) => {
    const x = LEFT + step * at + (step - width) / 2;
    let base = FLOOR;
    const rects = parts.map(({ look, value }) => {
      // a single row among a million must still be seen
      const height = value === 0 ? 0 : Math.max(1.5, (value / high) * (FLOOR - TOP));
      base -= height;
      return value > 0
        ? html`<rect class="${look}" x="${short(x)}" y="${short(base)}" width="${short(width)}" height="${short(height)}"/>`
        : NOTHING;
    });
    return html`<g><title>${tip}</title><rect x="${short(LEFT + step * at)}" y="${TOP}" width="${short(step)}" height="${FLOOR - TOP}" fill="none" pointer-events="all"/>${rects}</g>`;
  });
  return framed(frame, html`${ruler(frame.format(high), '')}${drawn}`);
}

function ruler(high: string, low: string): Markup {
  return html`<line class="grid" x1="0" x2="${WIDTH}" y1="${TOP}" y2="${TOP}"/><line class="grid" x1="0" x2="${WIDTH}" y1="${FLOOR}" y2="${FLOOR}"/><text x="0" y="${TOP - 3}">${high}</text>${low !== '' && html`<text x="0" y="${FLOOR - 3}">${low}</text>`}`;
}

function framed({ title, latest, ends }: PlotFrame, drawing: Markup): Markup {
  const [first, last] = ends;
  return html`<figure><figcaption><span>${title}</span><b>${latest}</b></figcaption><svg viewBox="0 -4 ${WIDTH} ${HEIGHT + 4}" role="img" aria-label="${title}">${drawing}<text x="0" y="${HEIGHT - 5}">${first}</text><text x="${WIDTH}" y="${HEIGHT - 5}" text-anchor="end">${last}</text></svg></figure>`;
}

/** A curve without words, for a cell of a table. */
export function spark(values: readonly number[], label: string): Markup {
  if (values.length < 2) return NOTHING;
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const y = (value: number): number => (span === 0 ? 13 : 22 - ((value - low) / span) * 18);
  const x = (at: number): number => 3 + (at / (values.length - 1)) * 102;
  const line = values.map((value, at) => `${short(x(at))},${short(y(value))}`).join(' ');
  return html`<svg class="spark" viewBox="0 0 110 26" role="img" aria-label="${label}"><polyline class="curve" points="${raw(line)}"/><circle class="dot" cx="${short(x(values.length - 1))}" cy="${short(y(values.at(-1)!))}" r="2.6"/></svg>`;
}
