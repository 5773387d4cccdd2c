import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli, closedPort, configFor, expectClean, workspace } from './support.ts';

const SOURCE = [
  `    auth: { type: bearer, token: "\${CRM_TOKEN}" }`,
  '    headers: { X-Api-Key: canary-8080, X-Team: blue }',
].join('\n');

describe('plan', () => {
  it('shows first requests, files and destinations; asks no server, shows no secret', async () => {
    const text = configFor(await closedPort(), 'params: { limit: 5, access_token: "canary-9090" }', SOURCE)
      .replace('publish: { git: false }', 'publish: { git: { branch: main }, s3: { bucket: lake, key: "raw/{name}" } }')
      .replace(
        'publish:',
        '  details: { source: crm, path: "/d/{id.id}", for_each: { stream: customers, as: id }, write: { csv: d.csv } }\npublish:',
      );
    const folder = workspace({ 'adip.yml': text });
    const end = await cli(folder, ['plan'], { CRM_TOKEN: 'canary-7070' });
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expectClean(end, 'canary-7070', 'canary-8080', 'canary-9090');
    expect(end.stdout).toMatch(
      /1\. customers \(source crm\)\n +asks +GET http:\S+\/customers\?limit=5&access_token=\*\*\*/,
    );
    expect(end.stdout).toContain('x-api-key: ***');
    expect(end.stdout).toContain('x-team: blue');
    expect(end.stdout).toContain('signs in by bearer');
    expect(end.stdout).toContain('goes to  git: origin, main');
    expect(end.stdout).toContain('goes to  s3://lake/raw/{name}');
    expect(end.stdout).toMatch(/2\. details .*\n +asks +GET \/d\/\{id\.id\}, for each of customers/);
    expect(readdirSync(folder)).toEqual(['adip.yml']);
  });

  it('answers machines, for chosen streams', async () => {
    const folder = workspace({ 'adip.yml': configFor('http://127.0.0.1:1') });
    const { steps } = JSON.parse((await cli(folder, ['plan', '--format', 'json'])).stdout);
    expect(steps).toMatchObject([{ stream: 'customers', output: 'data/customers.csv', request: { method: 'GET' } }]);
    const unknown = await cli(folder, ['plan', '--streams', 'custmers']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Did you mean "customers"?');
  });
});

describe('schema', () => {
  it.each([
    [[], 'sources'],
    [['report'], 'run'],
  ])('prints the JSON Schema %j', async (args, key) => {
    const { code, stdout } = await cli(workspace(), ['schema', ...args]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).properties).toHaveProperty(key);
  });
});
