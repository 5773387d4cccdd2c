/** Why the remote did not take what we sent. */
export type Refusal =
  /** Somebody else's push came first: build again on top of it. */
  | { readonly kind: 'race' }
  /** The way to the remote broke: the same again. */
  | { readonly kind: 'trouble'; readonly code: 'git_network' }
  /** Trying again cannot help. */
  | { readonly kind: 'final'; readonly code: string; readonly reason: string; readonly remedy: string };

const RACE =
  /\[rejected\]|\((fetch first|non-fast-forward|stale info)\)|cannot lock ref|failed to update ref|incorrect old value|reference already exists|unable to create '[^']*\.lock'/i;

/** Said by servers that are out of breath, in the form of a refusal. */
const BREATHLESS = /\((unpacker error|internal server error|service unavailable|timeout|timed out)\)/i;

interface Rule {
  readonly pattern: RegExp;
  readonly code: string;
  readonly reason: string;
  readonly remedy: string;
}

/** First match wins: GitHub's own codes before git's general words, which stand in the same output. */
const RULES: readonly Rule[] = [
  {
    pattern: /GH001|exceeds GitHub's file size limit|larger than the maximum|file size limit/i,
    code: 'git_file_too_large',
    reason: 'a file is above the size limit of the server',
    remedy:
      'Write it with gzip or in partitions, send it to S3 only, or lower publish.git.max_file_size so that it is left out and the others land',
  },
  {
    pattern: /GH009|push protection|cannot contain secrets/i,
    code: 'git_hook_refused',
    reason: 'secret scanning found what looks like a credential in the data',
    remedy: 'Drop or mask the field that holds it, or allow that secret in the security settings of the repository',
  },
  {
    pattern: /without `?workflows?`? permission|refusing to allow .* workflow/i,
    code: 'git_permission',
    reason: 'the token may not change workflows',
    remedy: 'Publish outside of .github/workflows',
  },
  {
    pattern: /GH006|GH013|protected branch|rule violations|repository rule/i,
    code: 'git_protected_branch',
    reason: 'the branch is protected',
    remedy:
      "Publish to a branch without that rule (publish.git.branch), or check out with a deploy key or the token of a GitHub App that is on the rule's bypass list; the workflow's own token cannot be on it",
  },
  {
    pattern: /archived so it is read-only|repository (was|is) archived/i,
    code: 'git_permission',
    reason: 'the repository is archived',
    remedy: 'Unarchive the repository, or publish to another one',
  },
  {
    pattern: /marked as read.only|read.only (deploy )?key/i,
    code: 'git_permission',
    reason: 'the deploy key is read-only',
    remedy: 'Add the deploy key again with write access',
  },
  {
    pattern:
      /denied to|Write access to repository not granted|(returned error|HTTP|status(?: code)?):? 403|insufficient permission|read-only file ?system|unable to (create|write).*Permission denied/i,
    code: 'git_permission',
    reason: 'the credentials may not write to the repository',
    remedy:
      'Give the job `permissions: contents: write`, and see that Settings > Actions > General allows workflows to write',
  },
  {
    pattern:
      /Authentication failed|could not read (Username|Password)|terminal prompts disabled|Permission denied \(|Host key verification failed|(returned error|HTTP|status(?: code)?):? 401|Bad credentials|Invalid username|Duplicate header/i,
    code: 'git_auth',
    reason: 'the remote did not accept the credentials',
    remedy: 'Leave `persist-credentials` of actions/checkout on, or pass `github-token`',
  },
  {
    pattern:
      /Repository not found|returned error: 404|does not appear to be a git repository|repository '[^']*' not found/i,
    code: 'git_no_remote',
    reason: 'the remote repository was not found, or the credentials may not see it',
    remedy: 'Check the URL of the remote (`git remote -v`) and what the token may see',
  },
  {
    pattern: /SSL certificate problem|certificate verif|unable to get local issuer/i,
    code: 'git_tls',
    reason: 'the certificate of the remote is not trusted',
    remedy: 'Install the certificate authority on the runner (GIT_SSL_CAINFO); verification is never turned off',
  },
  {
    pattern: /hook declined|\[remote rejected\]/i,
    code: 'git_hook_refused',
    reason: 'a hook of the server refused the push',
    remedy: "Read the server's words above, and change what the hook asks for or the branch that is published to",
  },
];

/** Reads git's output of a push, fetch or ls-remote that failed. Pure. */
export function readRefusal(output: string): Refusal {
  // A broken lock on the server stands as "[remote rejected]" too; it is a race, not a refusal.
  const racing = RACE.test(output) && !/hook declined|GH0\d\d/.test(output);
  if (racing) return { kind: 'race' };
  if (BREATHLESS.test(output)) return { kind: 'trouble', code: 'git_network' };
  const rule = RULES.find(({ pattern }) => pattern.test(output));
  if (!rule) return { kind: 'trouble', code: 'git_network' };
  return { kind: 'final', code: rule.code, reason: rule.reason, remedy: rule.remedy };
}

/** The server's own words, without git's framing, for a message of bounded length. */
export function serverWords(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const told = lines.filter((line) => line.startsWith('remote:')).map((line) => line.slice('remote:'.length).trim());
  const chosen = told.some((line) => line !== '')
    ? told
    : lines.filter((line) => /^(fatal|error|!|ERROR|ssh:)/.test(line));
  const text = (chosen.length > 0 ? chosen : lines).filter((line) => line !== '').join(' ');
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
