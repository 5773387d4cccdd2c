import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/reporters/index.ts';
import { textWidth } from '../../src/reporters/visible.ts';
import { finished, manualClock, page, retry, started } from './sample-events.ts';

/** A terminal that understands what progress writes: cursor up, erase below, text. */
function terminal(width = 100) {
  const lines: string[] = [];
  let writes = 0;
  const clock = manualClock();
  const write = (text: string) => {
    writes += 1;
    const up = /^\u001b\[(\d+)A\r\u001b\[J/.exec(text);
    if (up) lines.length -= Number(up[1]);
    const rest = up ? text.slice(up[0].length) : text;
    if (rest !== '') lines.push(...rest.replace(/\n$/, '').split('\n'));
  };
  const progress = createProgress({
    write,
    columns: () => width,
    clock,
    redact: (text) => text.replaceAll('hunter22', '***'),
  });
  return { lines, clock, progress, writes: () => writes };
}

describe('progress', () => {
  it('shows pages of total, records, rate, retries, the wait with its reason and the time left', async () => {
    const { lines, clock, progress } = terminal(160);
    progress.handle(started('customers'));
    for (let done = 1; done <= 25; done += 1) {
      await clock.advance(800);
      progress.handle(page('customers', done, 125));
    }
    progress.handle(retry);
    await clock.advance(200);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /^customers {2}███░+ {2}25\/125 pages {2}25,000 records {2}1,238\/s {2}1 retry {2}1 min 20 s left {2}waiting 3\.0 s: 503 Service Unavailable$/,
    );
    progress.stop();
  });

  it('counts a wait down although nothing happens', async () => {
    const { lines, clock, progress } = terminal();
    progress.handle(started('customers'));
    await clock.advance(200);
    progress.handle(retry);
    await clock.advance(1_000);
    expect(lines[0]).toContain('waiting 2.2 s: 503 Service Unavailable');
    progress.stop();
  });

  it('redraws ten times a second at most', async () => {
    const { clock, progress, writes } = terminal();
    progress.handle(started('customers'));
    for (let done = 1; done <= 1_000; done += 1) {
      await clock.advance(1);
      progress.handle(page('customers', done, 1_000));
    }
    expect(writes()).toBeLessThanOrEqual(12);
    progress.stop();
  });

  it('keeps log lines and finished streams above and leaves a clean end', async () => {
    const { lines, clock, progress } = terminal();
    progress.handle(started('a'));
    progress.line('12:00:01 warn  something');
    progress.handle(finished('a'));
    progress.handle(started('b'));
    await clock.advance(200);
    progress.handle(page('b', 1, 2));
    progress.handle({ type: 'run_finished', status: 'failed', ms: 1 });
    progress.line('after');
    expect(lines.map((line) => line.slice(0, 14))).toEqual([
      '12:00:01 warn ',
      'a  ✔ succeeded',
      'b  ████████░░░',
      'after',
    ]);
  });

  it.each([10, 24, 40, 60])('fits a terminal of %i columns', async (width) => {
    const { lines, clock, progress } = terminal(width);
    progress.handle(started('customers_of_a_long_name'));
    await clock.advance(5_000);
    progress.handle(page('customers_of_a_long_name', 1_000, 12_500));
    expect(textWidth(lines[0]!)).toBeLessThanOrEqual(width);
    progress.stop();
  });

  it('S4 shows no secret and no terminal sequence of a server', async () => {
    const { lines, clock, progress } = terminal();
    progress.handle(started('customers'));
    await clock.advance(200);
    progress.handle({ ...retry, reason: 'hunter22 \u001b[2J\n' } as typeof retry);
    await clock.advance(200);
    expect(lines[0]).toContain('*** \\x1b[2J\\n');
    progress.stop();
  });
});
