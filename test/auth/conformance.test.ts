import { testAuthenticator } from './suite.ts';

const tokens = { token_path: 'access_token', expires_in_path: 'expires_in' };

testAuthenticator({ name: 'none', auth: { type: 'none' }, secrets: [], carries: () => '' });
testAuthenticator({
  name: 'api_key in a header',
  auth: { type: 'api_key', header: 'X-API-Key', value: 'k-5f2b9c71', prefix: 'Key ' },
  secrets: ['k-5f2b9c71'],
  carries: ({ headers }) => headers['x-api-key'],
});
testAuthenticator({
  name: 'api_key in the query',
  auth: { type: 'api_key', param: 'api_key', value: 'k-5f2b9c71' },
  secrets: ['k-5f2b9c71'],
  carries: ({ query }) => query.get('api_key') ?? undefined,
});
testAuthenticator({
  name: 'api_key in a cookie',
  auth: { type: 'api_key', cookie: 'sid', value: 'k-5f2b9c71' },
  secrets: ['k-5f2b9c71'],
  carries: ({ headers }) => headers.cookie,
});
testAuthenticator({
  name: 'basic',
  auth: { type: 'basic', username: 'amélie', password: 's3cr€t:pass' },
  secrets: ['s3cr€t:pass', Buffer.from('amélie:s3cr€t:pass').toString('base64')],
  carries: ({ headers }) => headers.authorization,
});
testAuthenticator({
  name: 'bearer',
  auth: { type: 'bearer', token: 'tok-11223344' },
  secrets: ['tok-11223344'],
  carries: ({ headers }) => headers.authorization,
});
testAuthenticator({
  name: 'login',
  auth: {
    type: 'login',
    path: '/auth/login',
    body: { username: 'ada', password: 'pa{ss}w{{ord' },
    refresh: { path: '/auth/refresh', body: { refresh_token: '{refresh_token}' } },
    ...tokens,
  },
  secrets: ['pa{ss}w{{ord'],
  carries: ({ headers }) => headers.authorization,
  tokens: { login: '/auth/login', renew: '/auth/refresh' },
});
testAuthenticator({
  name: 'login by form, token in a header of its own',
  auth: {
    type: 'login',
    path: '/auth/login',
    form: true,
    body: { user: 'ada', pass: 'pässwörd&=' },
    header: 'X-Session',
    scheme: '',
    ...tokens,
  },
  secrets: ['pässwörd&='],
  carries: ({ headers }) => headers['x-session'],
  tokens: { login: '/auth/login', renew: '/auth/login' },
});
for (const client_auth of ['body', 'basic'])
  testAuthenticator({
    name: `oauth2 client_credentials, ${client_auth}`,
    auth: {
      type: 'oauth2',
      token_url: '/oauth/token',
      client_id: 'client-1',
      client_secret: 'cs-998877&/',
      scope: ['a', 'b'],
      client_auth,
    },
    secrets: ['cs-998877&/'],
    carries: ({ headers }) => headers.authorization,
    tokens: { login: '/oauth/token', renew: '/oauth/token' },
  });
testAuthenticator({
  name: 'oauth2 refresh_token',
  auth: {
    type: 'oauth2',
    grant: 'refresh_token',
    token_url: '/oauth/token',
    refresh_token: 'rt-configured',
    client_id: 'client-1',
  },
  secrets: ['rt-configured'],
  carries: ({ headers }) => headers.authorization,
  tokens: { login: '/oauth/token', renew: '/oauth/token' },
});
testAuthenticator({
  name: 'oauth2 password',
  auth: { type: 'oauth2', grant: 'password', token_url: '/oauth/token', username: 'ada', password: 'pw-123456' },
  secrets: ['pw-123456'],
  carries: ({ headers }) => headers.authorization,
  tokens: { login: '/oauth/token', renew: '/oauth/token' },
});
testAuthenticator({
  name: 'hmac',
  auth: { type: 'hmac', secret: 'hm-secret-1', key_id: 'id-1', value: 'HMAC {key_id}:{nonce}:{signature}' },
  secrets: ['hm-secret-1'],
  carries: ({ headers }) => headers['x-signature'],
  fresh: true,
});
testAuthenticator({
  name: 'jwt, exchanged for a token',
  auth: { type: 'jwt', secret: 'jwt-secret-1', claims: { iss: 'me', scope: 'read' }, token_url: '/token' },
  secrets: ['jwt-secret-1'],
  carries: ({ headers }) => headers.authorization,
  tokens: { login: '/token', renew: '/token' },
});
testAuthenticator({
  name: 'jwt as the token',
  auth: { type: 'jwt', secret: 'jwt-secret-1', header: 'X-Token', scheme: '' },
  secrets: ['jwt-secret-1'],
  carries: ({ headers }) => headers['x-token'],
});
testAuthenticator({
  name: 'aws_sigv4',
  auth: {
    type: 'aws_sigv4',
    access_key_id: 'AKID',
    secret_access_key: 'aws-secret-1',
    session_token: 'session-1',
    region: 'eu-central-1',
  },
  secrets: ['aws-secret-1', 'session-1'],
  carries: ({ headers }) => headers.authorization,
});
