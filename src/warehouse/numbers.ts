/** A number without zeros that say nothing, so that an average of 2 is written alike by every database. */
export function canonicalNumber(text: string): string {
  return /^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
}
