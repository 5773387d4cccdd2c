import { describe, expect, it } from 'vitest';
import { openExpression } from '../../src/expressions/index.ts';

const columns = ['id', 'status', 'points', 'address.city', 'Final', 'open', 'unknown', 'code'];
const types = { id: 'integer', status: 'string', points: 'number', Final: 'string', open: 'boolean' } as const;
const open = (sql: string) => openExpression({ sql, columns, types, what: 'games: for_each.where' });

async function holds(sql: string, row: Record<string, string>): Promise<boolean> {
  const expression = await open(sql);
  const held = expression.holds(expression.columns.map((name) => row[name]));
  expression.close();
  return held;
}

describe('a condition over the columns of a row', () => {
  it.each([
    ["status = 'final'", { status: 'final' }, true],
    ["status = 'final'", { status: 'scheduled' }, false],
    ["status = 'final'", {}, false],
    ['status IS NULL', {}, true],
    ['points > 9', { points: '10' }, true],
    ['points > 9.5', { points: '9.4' }, false],
    ['"address.city" LIKE \'B%\'', { 'address.city': 'Bonn' }, true],
    ['open', { open: 'true' }, true],
    ['NOT open', { open: 'true' }, false],
    ['final = 1', { Final: '1' }, false],
    ["final = '1'", { Final: '1' }, true],
    ['id IN (1, 2) -- a remark', { id: '2' }, true],
    ["status = ')' OR status = ';' OR status = 'it''s'", { status: "it's" }, true],
    ['id = 9007199254740993', { id: '9007199254740993' }, true],
    ['id = 9007199254740993', { id: '9007199254740992' }, false],
    ['points < 1000', { points: '51.50' }, true],
    ['points > 1000', { points: '51.50' }, false],
    ['points = 100', { points: '1E2' }, true],
    ['points > 1000', { points: '123456789012345678901234567890' }, true],
    ['id < 0', { id: '-9223372036854775809' }, true],
    ['Final > 9 AND Final < 11', { Final: '10.50' }, false],
    ["unknown > 9.9 AND unknown < 11 AND code = '007'", { unknown: '10.50', code: '007' }, true],
    ['1', {}, true],
  ])('%s of %j is %s', async (sql, row, expected) => {
    expect(await holds(sql, row)).toBe(expected);
  });

  it('reads only the columns that it names', async () => {
    const expression = await open("points > 1 AND status <> 'x'");
    expect([...expression.columns].sort()).toEqual(['points', 'status']);
    expression.close();
  });

  it.each([
    ["stauts = 'final'", /no column is called "stauts"/, /status/],
    ["status = 'final", /a ' is not closed at position 10/, /one condition/],
    ['points > 1) OR (1', /closed that was never opened at position 11/, /one condition/],
    ['(points > 1', /not closed at position 1/, /one condition/],
    ['1; DROP TABLE x', /semicolon/, /one condition/],
    ['points >', /syntax error/, /single quotes/],
    ['points > 1 /*', /comment is not closed/, /one condition/],
    ['nope(points)', /no such function: nope/, /single quotes/],
  ])('%s is refused', async (sql, message, remedy) => {
    await expect(open(sql)).rejects.toMatchObject({
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });
});
