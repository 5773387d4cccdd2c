type Env = Readonly<Record<string, string | undefined>>;

const KEPT =
  /^(PATH|LANG|LC_\w+|TZ|LD_LIBRARY_PATH|FONTCONFIG_\w+|SYSTEMROOT|WINDIR|COMSPEC|PROGRAMFILES.*|PROGRAMDATA)$/i;

const FOLDERS = [
  'HOME',
  'TMPDIR',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'LOCALAPPDATA',
  'APPDATA',
  'XDG_CONFIG_HOME',
  'XDG_CACHE_HOME',
];

/** What the browser needs of the environment: no token, no key, no home of anyone; its files go into `folder`. */
export function bareEnv(env: Env, folder: string): Record<string, string> {
  const kept = Object.entries(env).flatMap(([name, value]) =>
    KEPT.test(name) && value !== undefined ? [[name, value] as const] : [],
  );
  return { ...Object.fromEntries(kept), ...Object.fromEntries(FOLDERS.map((name) => [name, folder])) };
}
