import { basename } from 'node:path';
import { formatProblem } from '../../config/index.ts';
import { type Check, ok, plural, problem, warning } from './check.ts';

export const config: Check = {
  name: 'config',
  run({ file, plan, problems }) {
    const wrong = problems.filter(({ code }) => code !== 'missing_variable');
    if (!plan || wrong.length > 0) return wrong.map((one) => problem(formatProblem(one)));
    const streams = plan.streams.map(({ name }) => name).join(', ');
    return [ok(`${basename(file)} is valid: ${plural(plan.streams.length, 'stream')} (${streams})`)];
  },
};

export const variables: Check = {
  name: 'variables',
  run({ plan, missing }) {
    if (missing.length > 0) {
      const remedy =
        'Set it in .env beside the config for runs on this machine; in the workflow under env: of the step.';
      return missing.map((name) => problem(`${name} is not set`, remedy));
    }
    const short = (plan?.warnings ?? []).map(({ path, message, remedy }) => warning(`${path}: ${message}`, remedy));
    return [ok(plan?.variables.length ? `set: ${plan.variables.join(', ')}` : 'the config names none'), ...short];
  },
};

export const node: Check = {
  name: 'node',
  run({ nodeVersion }) {
    const major = Number(/\d+/.exec(nodeVersion)?.[0]);
    if (major >= 24) return [ok(`Node ${nodeVersion}`)];
    return [problem(`Node ${nodeVersion} is too old`, 'Install Node 24 or newer; the Action brings its own.')];
  },
};

export const vault: Check = {
  name: 'vault',
  run({ plan, env }) {
    const rotating = Object.values(plan?.sources ?? {}).filter(
      (source) => source.type === 'api' && source.auth.type === 'oauth2' && source.auth.grant === 'refresh_token',
    );
    if (rotating.length === 0) return [];
    if (env['ADIP_STATE_KEY']) return [ok('ADIP_STATE_KEY is set: rotated refresh tokens are kept, encrypted')];
    const names = rotating.map(({ name }) => name).join(', ');
    return [
      warning(
        `${names} signs in with a refresh token, and ADIP_STATE_KEY is not set: a token that the server rotates is lost with the run`,
        'Set ADIP_STATE_KEY to a long random text, the same in every run, as a secret.',
      ),
    ];
  },
};
