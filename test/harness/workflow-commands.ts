/** A line by which a step speaks to the runner. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly message: string;
  readonly properties: Readonly<Record<string, string>>;
}

const KNOWN = new Set([
  'add-mask',
  'add-matcher',
  'add-path',
  'debug',
  'echo',
  'endgroup',
  'error',
  'group',
  'notice',
  'remove-matcher',
  'save-state',
  'set-env',
  'set-output',
  'stop-commands',
  'warning',
]);

/** The command in a line, in either of the runner's two forms; both are found after leading blanks, the old one anywhere. */
export function parseCommand(line: string): WorkflowCommand | undefined {
  const match =
    /^\s*::([^\s:]+)(?:\s+([^\n]*?))?::(.*)$/s.exec(line) ?? /##\[([^\s\]]+)(?:\s+([^\]]*))?\](.*)$/s.exec(line);
  if (match === null) return undefined;
  const [, name = '', properties = '', message = ''] = match;
  if (!KNOWN.has(name.toLowerCase())) return undefined;
  return { name: name.toLowerCase(), properties: parseProperties(properties), message: unescapeData(message) };
}

function parseProperties(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const part of text.split(',')) {
    const at = part.indexOf('=');
    if (at > 0)
      found[part.slice(0, at).trim()] = unescapeData(
        part
          .slice(at + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      );
  }
  return found;
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

export interface Conversation {
  /** The log as the runner shows it: what was masked up to each line is hidden in it. */
  readonly lines: string[];
  readonly commands: WorkflowCommand[];
  readonly masks: Set<string>;
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  hear(line: string): void;
  /** The text with every secret known by now hidden. */
  hide(text: string): string;
}

/** Follows what a step prints, line by line, as the runner does. */
export function createConversation(secrets: readonly string[]): Conversation {
  const masks = new Set(secrets.filter((secret) => secret !== ''));
  const hide = (text: string) =>
    [...masks].sort((a, b) => b.length - a.length).reduce((shown, mask) => shown.replaceAll(mask, '***'), text);
  let stopToken: string | undefined;
  const conversation: Conversation = {
    lines: [],
    commands: [],
    masks,
    outputs: {},
    state: {},
    hide,
    hear: (line) => {
      if (stopToken !== undefined) {
        if (line.trim() === `::${stopToken}::`) stopToken = undefined;
      } else {
        const command = parseCommand(line);
        if (command !== undefined) {
          obey(conversation, command);
          if (command.name === 'stop-commands') stopToken = command.message;
        }
      }
      conversation.lines.push(hide(line));
    },
  };
  return conversation;
}

function obey(conversation: Conversation, command: WorkflowCommand): void {
  conversation.commands.push(command);
  const { name, message, properties } = command;
  if (name === 'add-mask')
    for (const part of [message, ...message.split(/\r?\n/)]) if (part.trim() !== '') conversation.masks.add(part);
  // Old, but still obeyed by the runner: scraped text must not get here.
  if (name === 'set-output') conversation.outputs[properties['name'] ?? ''] = message;
  if (name === 'save-state') conversation.state[properties['name'] ?? ''] = message;
}

/** The step's annotations, secrets hidden as on the run's page. */
export const annotationsOf = ({ commands, hide }: Conversation): Annotation[] =>
  commands.flatMap(({ name, message, properties }) =>
    name === 'error' || name === 'warning' || name === 'notice'
      ? [{ level: name, message: hide(message), properties }]
      : [],
  );
