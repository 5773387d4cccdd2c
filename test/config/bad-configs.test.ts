import { describe, expect, it } from 'vitest';
import { problemsOf, SMALL, small } from './samples.ts';

/** What is wrong, the text, where it must be found, what must be said, what must be proposed. */
type Case = readonly [what: string, text: string, place: string, message: RegExp, remedy?: RegExp];

const after = (line: string, more: string) => small(line, `${line}\n${more}`);

const cases: Case[] = [
  // Keys
  ['unknown key at the top', after('version: 1', 'soures: {}'), '2:1', /unknown key "soures"/, /"sources"/],
  ['unknown key of a source', small('base_url:', 'base_ulr:'), '5:5', /unknown key "base_ulr"/, /"base_url"/],
  [
    'unknown key of a stream',
    small('records_path: data', 'record_path: data'),
    '16:5',
    /unknown key "record_path"/,
    /"records_path"/,
  ],
  ['key with a dash', small('primary_key: id', 'primary-key: id'), '17:5', /unknown key/, /"primary_key"/],
  ['key in camel case', small('primary_key: id', 'primaryKey: id'), '17:5', /unknown key/, /"primary_key"/],
  [
    'unknown key inside a flow mapping',
    small('page_size: 100', 'pagesize: 100'),
    '15:55',
    /unknown key "pagesize"/,
    /"page_size"/,
  ],
  [
    'key that belongs one level deeper',
    after('records_path: data', '    page_size: 10'),
    '17:5',
    /unknown key "page_size"/,
    /under "paginator"/,
  ],
  [
    'key a letter away from another, which a block deeper has too',
    `version: 1
sources:
  shop: { type: site, base_url: https://example.com, timeout: 3s }
streams:
  a: { source: shop, start: /, fields: { a: h1 }, write: { csv: a.csv } }
`,
    '3:54',
    /unknown key "timeout"/,
    /"timeouts"/,
  ],
  [
    'a stream of a site that says nothing of its records',
    `version: 1
sources:
  shop: { type: site, base_url: https://example.com }
streams:
  a: { source: shop, start: /, write: { csv: a.csv } }
`,
    '5:6',
    /one of fields, table and data is needed/,
  ],
  ['unknown key of retry', small('attempts: 5', 'attemps: 5'), '7:14', /unknown key "attemps"/, /"attempts"/],
  ['unknown key of git', small('branch: main', 'branche: main'), '22:10', /unknown key "branche"/, /"branch"/],
  ['unknown key of a check', small('max_drop: 20%', 'maxdrop: 20%'), '20:23', /unknown key/, /"max_drop"/],
  ['key that stands twice', after('    source: api', '    source: api'), '13:5', /"source" stands twice.*line 12/],
  [
    'stream that stands twice',
    after('publish:\n  git: { branch: main }', 'streams: {}'),
    '23:1',
    /"streams" stands twice/,
  ],
  ['refused key', after('version: 1', '__proto__: { a: 1 }'), '2:1', /"__proto__" is refused/],
  ['bad name of a stream', small('  items:', '  "my items":'), '11:3', /expected a name .*found "my items"/],
  // Missing
  ['no version', small('version: 1\n', ''), '1:1', /"version" is missing/],
  ['no base_url', small('    base_url: https://api.example.com\n', ''), '3:3', /"base_url" is missing; expected text/],
  ['no source in the stream', small('    source: api\n', ''), '11:3', /"source" is missing/],
  ['no path', small('    path: /v1/items\n', ''), '12:5', /exactly one of path and url/],
  [
    'path and url',
    after('    path: /v1/items', '    url: https://api.example.com/x'),
    '12:5',
    /exactly one of path and url/,
  ],
  [
    'no type of the paginator',
    small('type: page_number, ', ''),
    '15:5',
    /"type" is missing; expected one of page_number, offset/,
  ],
  ['no write', small('    write: { mode: merge, csv: data/items.csv }\n', ''), '11:3', /"write" is missing/],
  [
    'no streams',
    SMALL.slice(0, SMALL.indexOf('  items:')).trimEnd().concat(' {}\n'),
    '10:10',
    /at least one entry in streams/,
  ],
  ['key without a value', small('source: api', 'source:'), '12:5', /expected text, found nothing/],
  // Types and values
  ['other version', small('version: 1', 'version: 2'), '1:10', /reads version 1 of the config, found 2/],
  ['text for a number', small('concurrency: 4', 'concurrency: four'), '9:18', /expected a number, found "four"/],
  [
    'fraction for a whole number',
    small('concurrency: 4', 'concurrency: 1.5'),
    '9:18',
    /expected a whole number, found 1.5/,
  ],
  ['number out of range', small('concurrency: 4', 'concurrency: 0'), '9:18', /expected a number at least 1, found 0/],
  ['number too large', small('concurrency: 4', 'concurrency: 1000'), '9:18', /expected a number at most 256/],
  ['number for a duration', small('base: 1s', 'base: 5'), '7:33', /expected a duration such as .*found 5/],
  ['bad duration', small('base: 1s', 'base: 1 second'), '7:33', /expected a duration such as 500ms/],
  ['bad rate', small('20/s', '20 per second'), '8:17', /expected a rate such as 20\/s/],
  ['bad share', small('20%', '120%'), '20:33', /expected a share such as 20%/],
  ['list for a text', small('path: /v1/items', 'path: [a, b]'), '13:11', /expected text, found a list/],
  [
    'unquoted template',
    small('path: /v1/items', 'path: {date}'),
    '13:11',
    /expected text, found a mapping/,
    /in quotes/,
  ],
  ['number for a text', small('records_path: data', 'records_path: 5'), '16:19', /expected text/],
  [
    'unknown mode',
    small('mode: merge', 'mode: merg'),
    '18:20',
    /one of replace, append, merge, .*found "merg"/,
    /"merge"/,
  ],
  [
    'unknown paginator',
    small('type: page_number', 'type: page_numbr'),
    '15:24',
    /one of page_number.*found "page_numbr"/,
    /"page_number"/,
  ],
  [
    'unknown authentication',
    small('type: bearer', 'type: bearr'),
    '6:19',
    /one of none, api_key.*found "bearr"/,
    /"bearer"/,
  ],
  ['unknown kind of source', small('type: api', 'type: apis'), '4:11', /one of api, site, .*found "apis"/, /"api"/],
  ['relative base_url', small('https://api.example.com', 'api.example.com'), '5:15', /expected a whole URL/],
  ['ftp base_url', small('https://api.example.com', 'ftp://api.example.com'), '5:15', /expected a whole URL/],
  [
    'header with a line break',
    after('    source: api', '    headers: { X-A: "a\\nb" }'),
    '13:21',
    /cannot hold a line break/,
  ],
  [
    'boolean by another word',
    small('csv: data/items.csv', 'csv: data/items.csv, gzip: yes'),
    '18:54',
    /expected true or false, found "yes"/,
  ],
  ['true for git', small('git: { branch: main }', 'git: true'), '22:8', /expected a mapping .* or false, found true/],
  ['bad path in a response', small('records_path: data', 'records_path: data..x'), '16:19', /empty step in path/],
  [
    'two bodies',
    after('    path: /v1/items', '    body: { a: 1 }\n    form: { b: 2 }'),
    '12:5',
    /at most one of body, form and graphql/,
  ],
  // Between keys
  ['unknown source', small('source: api', 'source: apy'), '12:13', /no source is called "apy"/, /"api"/],
  [
    'unknown stream in after',
    after('    source: api', '    after: [itms]'),
    '13:13',
    /no stream is called "itms"/,
    /"items"/,
  ],
  [
    'unknown stream in for_each',
    after('    source: api', '    for_each: { stream: teams }'),
    '13:25',
    /no stream is called "teams"/,
  ],
  [
    'unknown stream in references',
    after('    source: api', '    references: { team_id: teams.id }'),
    '13:28',
    /no stream is called "teams"/,
  ],
  ['merge without a key', small('    primary_key: id\n', ''), '17:20', /mode merge needs a primary_key/],
  [
    'key that is removed',
    after('    records_path: data', '    remove: [id]'),
    '18:18',
    /"id" is taken away by `remove`/,
  ],
  [
    'key that is not kept',
    after('    records_path: data', '    only: [ident, name]'),
    '18:18',
    /"id" is not in `only`/,
  ],
  [
    'key that is renamed',
    after('    records_path: data', '    rename: { id: item_id }'),
    '18:18',
    /renamed to "item_id"/,
    /"item_id"/,
  ],
  [
    'stream that waits for itself',
    after('    source: api', '    after: [items]'),
    '11:3',
    /items → items/,
    /The stream items names items in after/,
  ],
  // Templates
  [
    'unknown name in a path',
    small('/v1/items', '/v1/{dat}/items'),
    '13:11',
    /nothing fills the template \{dat\}/,
    /"date"/,
  ],
  [
    'unknown name in a target',
    small('data/items.csv', '"data/{strem}.csv"'),
    '18:32',
    /nothing fills the template \{strem\}/,
  ],
  ['spaces in a template', small('/v1/items', '"/v1/{ date }"'), '13:11', /no spaces/, /\{date\}/],
  [
    'unknown name in the commit message',
    small('branch: main', 'message: "{strem}"'),
    '22:19',
    /unknown name in the template/,
  ],
  // S7: paths
  ['S7 absolute target', small('data/items.csv', '/etc/items.csv'), '18:32', /absolute/],
  ['S7 target outside', small('data/items.csv', 'data/../../items.csv'), '18:32', /out of the workspace/],
  ['S7 target in .git', small('data/items.csv', './.git/hooks/post-commit'), '18:32', /lies in \.git\//],
  ['S7 target in .github', small('data/items.csv', 'x/../.GitHub/workflows/a.yml'), '18:32', /lies in \.github\//],
  ['S7 target in the state', small('data/items.csv', '.adip/items.json'), '18:32', /lies in \.adip\//],
  ['S7 Windows path', small('data/items.csv', 'C:\\items.csv'), '18:32', /absolute/],
  ['target that is a folder', small('data/items.csv', 'data/'), '18:32', /names a folder/],
  ['target that is a file of secrets', small('data/items.csv', 'data/.env'), '18:32', /file of secrets/],
  ['target with a line break in its name', small('data/items.csv', '"data/a\\nb.csv"'), '18:32', /control character/],
  [
    'report over a target',
    after('publish:\n  git: { branch: main }', 'report: { text: data/ITEMS.csv }'),
    '23:17',
    /written by streams\.items\.write\.csv/,
  ],
  ['target over the config', small('data/items.csv', 'adip.yml'), '18:32', /the config itself/],
  // Variables
  [
    'missing variable',
    small('https://api.example.com', '$' + '{API_ULR}'),
    '5:15',
    /variable API_ULR is not set/,
    /env:/,
  ],
  ['malformed variable', small('https://api.example.com', '$' + '{API-URL}'), '5:15', /expected a variable such as/],
  [
    'expression of a workflow',
    small('https://api.example.com', '$' + '{{ vars.URL }}'),
    '5:15',
    /expected a variable/,
    /workflow files only/,
  ],
  [
    'variable without quotes in a flow mapping',
    small('branch: main', 'branch: $' + '{BRANCH}'),
    '22:19',
    /not valid YAML/,
    /in quotes/,
  ],
  [
    'needed key that becomes empty',
    small('https://api.example.com', '$' + '{EMPTY:-}'),
    '5:5',
    /EMPTY:-\} is empty/,
    /EMPTY/,
  ],
  // S11: YAML
  ['S11 unknown tag', small('source: api', 'source: !!js/function x'), '12:13', /tag that is not known/],
  ['S11 second document', `${SMALL}---\nversion: 1\n`, '23:1', /more than one YAML document/],
  ['S11 unknown anchor', small('source: api', 'source: *nothing'), '12:13', /nothing/],
  ['tab as indent', small('    source: api', '\tsource: api'), '12:1', /not valid YAML/, /spaces/],
  ['open quote', small('/v1/items', '"/v1/items'), '13:11', /not valid YAML: " is not closed/, /Close/],
  ['open brace', small('branch: main }', 'branch: main'), '22:8', /not valid YAML: { is not closed/, /Close/],
  ['key without a colon', small('source: api', 'source api'), '12:5', /not valid YAML/, /a colon and a space/],
];

describe('bad configs', () => {
  it(`tells ${cases.length} faults apart, more than 40`, () => expect(cases.length).toBeGreaterThan(40));

  for (const [what, text, place, message, remedy] of cases)
    it(what, () => {
      const problems = problemsOf(text);
      const told = problems.map(
        ({ position, message, remedy }) => `${position?.line}:${position?.column} ${message} | ${remedy}`,
      );
      const found = problems.find((problem) => message.test(problem.message));
      expect(found, told.join('\n')).toBeDefined();
      expect(`${found?.position?.line}:${found?.position?.column}`, told.join('\n')).toBe(place);
      if (remedy) expect(found?.remedy).toMatch(remedy);
      expect(found?.frame).toContain('^');
    });

  it('says one thing once: a single fault is a single problem', () => {
    const single = cases.filter(([, text]) => problemsOf(text).length === 1).length;
    expect(single).toBeGreaterThan(cases.length * 0.8);
  });

  it('tells all problems at once, in the order of the text', () => {
    const text = small('base: 1s', 'base: soon').replace('mode: merge', 'mode: upsert').replace('branch:', 'brnch:');
    const lines = problemsOf(text).map(({ position }) => position?.line);
    expect(lines).toEqual([7, 18, 22]);
  });
});
