import { generateKeyPairSync, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../fixtures/s3/sigv4.ts';
import { connect, failure, movableClock, startServer } from './support.ts';

describe('jwt', () => {
  for (const algorithm of ['RS256', 'ES256'])
    it(`signs ${algorithm} assertions that the public key verifies`, async () => {
      const pair =
        algorithm === 'RS256'
          ? generateKeyPairSync('rsa', { modulusLength: 2048 })
          : generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const clock = movableClock(Date.UTC(2026, 0, 2));
      await using server = await startServer(() => ({}));
      const auth = {
        type: 'jwt',
        algorithm,
        secret: String(pair.privateKey.export({ type: 'pkcs8', format: 'pem' })).replaceAll('\n', '\\n'),
        key_id: 'k1',
        claims: { iss: 'me' },
        lifetime: '5m',
      };
      await using source = connect(server, auth, { clock });
      await source.get('/items');
      const [head, claims, signature] = server.log[0]!.headers.authorization!.replace('Bearer ', '').split('.') as [
        string,
        string,
        string,
      ];
      const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
      expect(read(head)).toEqual({ alg: algorithm, typ: 'JWT', kid: 'k1' });
      expect(read(claims).iss).toBe('me');
      expect(read(claims).exp - read(claims).iat).toBe(360);
      const key = { key: pair.publicKey, dsaEncoding: 'ieee-p1363' } as const;
      expect(verify('sha256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
    });

  it('a key that cannot be read is named, never shown', async () => {
    await using server = await startServer(() => ({}));
    await using source = connect(server, {
      type: 'jwt',
      algorithm: 'RS256',
      secret: '-----BEGIN PRIVATE KEY-----canary',
    });
    const error = await failure(source.get('/items'));
    expect(error.code).toBe('auth_bad_key');
    expect(error.all).not.toContain('canary');
    expect(server.log).toHaveLength(0);
  });
});

describe('aws_sigv4', () => {
  it('signs what a verifier accepts, and nothing else', async () => {
    const clock = movableClock();
    await using server = await startServer(() => ({}));
    const auth = {
      type: 'aws_sigv4',
      access_key_id: 'AKID',
      secret_access_key: 'aws-secret-1',
      region: 'eu-central-1',
      service: 's3',
    };
    await using source = connect(server, auth, { clock });
    await source.get('/a/b%20c?x=1&b=a%20b&a=%2F&x=0', { method: 'PUT', body: '{"q":"ü"}' });
    const { method, query, headers } = server.log[0]!;
    const check = (secretAccessKey: string, path: string) =>
      verifySignature(
        { method, path, query, headers },
        { credentials: { accessKeyId: 'AKID', secretAccessKey }, region: 'eu-central-1', now: () => clock.now() },
      );
    check('aws-secret-1', '/a/b%20c');
    expect(() => check('aws-secret-2', '/a/b%20c')).toThrow();
    expect(() => check('aws-secret-1', '/a/other')).toThrow();
  });
});

describe('redirects', () => {
  it('S5 the credential stays behind when a redirect leaves the origin', async () => {
    await using other = await startServer(() => ({}));
    for (const auth of [
      { type: 'bearer', token: 'tok-11223344' },
      { type: 'api_key', header: 'X-Own-Name', value: 'tok-11223344' },
      { type: 'api_key', cookie: 'sid', value: 'tok-11223344' },
      { type: 'basic', username: 'u', password: 'tok-11223344' },
    ]) {
      await using server = await startServer(() => ({
        status: 302,
        headers: { location: new URL('/elsewhere', other.url).href },
      }));
      await using source = connect(server, auth);
      await source.get('/items');
    }
    expect(other.log).toHaveLength(4);
    const seen = JSON.stringify(other.log.map(({ headers, query }) => [headers, [...query]]));
    expect(seen).not.toContain('tok-11223344');
    expect(seen).not.toContain(Buffer.from('u:tok-11223344').toString('base64'));
  });
});
