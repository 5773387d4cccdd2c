import { FORMATS, targetsOf } from '../sinks/targets.ts';
import { dataPathProblem, outputPathProblem, samePathKey } from './output-path.ts';
import type { Finding, Parsed } from './parsed.ts';
import { dotted } from './problem.ts';
import type { Path } from './read.ts';

interface Output {
  readonly path: Path;
  readonly text: string;
}

/** Every file that the config would write, with `{stream}` filled in; other names are the same for all streams of a run. */
function outputsOf(parsed: Parsed): Output[] {
  const { frame, streams } = parsed;
  const outputs: { path: Path; text: string | undefined }[] = streams.flatMap(({ name, options }) =>
    FORMATS.map((format) => ({
      path: ['streams', name, 'write', format],
      text: options.write[format]?.replaceAll('{stream}', name),
    })),
  );
  for (const { name, options } of streams)
    outputs.push({
      path: ['streams', name, 'write', 'quarantine'],
      text: options.write.quarantine?.replaceAll('{stream}', name),
    });
  outputs.push(
    { path: ['datapackage'], text: frame?.datapackage },
    { path: ['report', 'text'], text: frame?.report.text },
    { path: ['report', 'json'], text: frame?.report.json },
    { path: ['report', 'html'], text: frame?.report.html },
    { path: ['log', 'file'], text: frame?.log.file },
    { path: ['warehouse', 'sqlite'], text: frame?.warehouse?.sqlite },
  );
  for (const [i, { csv }] of (frame?.transforms ?? []).entries())
    outputs.push({ path: ['transforms', i, 'csv'], text: csv });
  return outputs.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}

/** Outputs stay inside the workspace, apart from each other and from the config itself. */
export function outputFindings(parsed: Parsed): Finding[] {
  const taken = new Map<string, Output>();
  const findings: Finding[] = [];
  for (const output of outputsOf(parsed)) {
    if (samePathKey(output.text) === samePathKey(parsed.file)) {
      findings.push({ path: output.path, code: 'output_clash', message: 'this is the config itself' });
      continue;
    }
    const last = output.path.at(-1);
    const format = last === 'quarantine' ? 'csv' : FORMATS.find((one) => one === last);
    const problem = format ? dataPathProblem(output.text, format) : outputPathProblem(output.text);
    if (problem) {
      findings.push({ path: output.path, code: 'output_path', message: `this path ${problem}` });
      continue;
    }
    const key = samePathKey(output.text);
    const clash = taken.get(key) ?? [...taken].find(([other]) => inside(other, key) || inside(key, other))?.[1];
    if (clash) {
      const message = `this is written by ${dotted(clash.path)} already, or one of the two is a folder of the other`;
      findings.push({
        path: output.path,
        code: 'output_clash',
        message,
        remedy: 'Give each output a path of its own; {stream} is the name of the stream.',
      });
    }
    taken.set(key, output);
  }
  return findings;
}

const inside = (folder: string, file: string): boolean => file.startsWith(`${folder}/`);

/** The paths of a data package lie below it. */
export function packageFindings({ frame, streams }: Parsed): Finding[] {
  const path = frame?.datapackage;
  if (path === undefined) return [];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const transforms = frame?.transforms ?? [];
  const outside = [
    ...streams.flatMap(({ options }) => targetsOf(options.write).map((target) => target.path)),
    ...transforms.flatMap(({ csv }) => csv ?? []),
  ].find((one) => !one.startsWith(folder));
  if (outside === undefined && path.endsWith('.json')) return [];
  const message = outside ? `${outside} does not lie below ${folder}` : 'does not end in .json';
  const remedy = 'Put it beside the data or above them: datapackage.json';
  return [{ path: ['datapackage'], code: 'output_path', message, remedy }];
}

/** A database that is to be committed, where nothing is. */
export function databaseFindings({ frame }: Parsed): Finding[] {
  if (frame?.warehouse?.commit !== true || frame.publish.git !== false) return [];
  const message = 'the database is to be committed, and publish.git is false';
  const remedy = 'Take commit out: the database is made anew of the data files; or commit with publish.git.';
  return [{ path: ['warehouse', 'commit'], code: 'no_effect', message, remedy }];
}

/** Two streams must not replace each other's object. */
export function objectFindings(parsed: Parsed): Finding[] {
  const taken = new Map<string, string>();
  const findings: Finding[] = [];
  for (const { name, options } of parsed.streams) {
    const own = options.publish?.s3;
    const s3 = own ?? parsed.frame?.publish.s3;
    if (!s3 || /\{(hash|path)\}/.test(s3.key)) continue;
    for (const { path: file } of targetsOf(options.write)) {
      const [, stem = '', ext = ''] = /([^/]+?)(?:\.([^/]*))?$/.exec(file) ?? [];
      const known: Record<string, string> = { stream: name, name: stem, ext };
      const key = `${s3.bucket}/${s3.key.replace(/\{(stream|name|ext)\}/g, (_, part: string) => known[part] ?? '')}`;
      const other = taken.get(key);
      if (other !== undefined) {
        const path = own ? ['streams', name, 'publish', 's3', 'key'] : ['publish', 's3', 'key'];
        const message =
          other === name
            ? `two files of the stream ${name} have the same key`
            : `the streams ${other} and ${name} have the same key`;
        const remedy = other === name ? 'Put {ext} into the key.' : 'Put {stream} into the key.';
        findings.push({ path, code: 'output_clash', message, remedy });
      }
      taken.set(key, name);
    }
  }
  return findings;
}
