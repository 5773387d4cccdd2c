import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { folder, root } from './place.ts';

/** A program to compare with: what is run in a folder of its own. */
export interface Peer {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const run = promisify(execFile);
const scripts = join(root, 'scripts/bench/scrape');

/** Installs what is not there yet into the benchmark's own folder; what cannot be had is left out, and said. */
export async function installPeers(): Promise<Peer[]> {
  return [...(await tryTo('Crawlee', crawlee)), ...(await tryTo('Scrapy and BeautifulSoup', python))];
}

async function tryTo(name: string, install: () => Promise<Peer[]>): Promise<Peer[]> {
  try {
    return await install();
  } catch (error) {
    console.log(`${name}: not measured, could not be installed (${(error as Error).message.split('\n')[0]})`);
    return [];
  }
}

async function crawlee(): Promise<Peer[]> {
  const place = join(folder, 'peers/crawlee');
  mkdirSync(place, { recursive: true });
  if (!existsSync(join(place, 'node_modules/@crawlee/cheerio'))) {
    writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }\n');
    const packages = ['@crawlee/cheerio@3', '@crawlee/memory-storage@3'];
    await run('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages], { cwd: place });
  }
  // Beside its node_modules, so that its imports are found.
  copyFileSync(join(scripts, 'crawlee.mjs'), join(place, 'crawlee.mjs'));
  return [{ name: 'Crawlee CheerioCrawler, in memory', command: process.execPath, args: [join(place, 'crawlee.mjs')] }];
}

async function python(): Promise<Peer[]> {
  const place = join(folder, 'peers/python');
  const interpreter = join(place, 'bin/python');
  const packages = ['scrapy', 'requests', 'beautifulsoup4', 'lxml'];
  const check = ['-c', 'import scrapy, requests, bs4, lxml'];
  if (!(await works(interpreter, check))) {
    await run('python3', ['-m', 'venv', place]);
    await run(interpreter, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
    await run(interpreter, check);
  }
  const spider = join(scripts, 'scrapy_shop.py');
  return [
    { name: 'Scrapy', command: interpreter, args: ['-m', 'scrapy', 'runspider', spider] },
    { name: 'requests + BeautifulSoup (lxml), sequential', command: interpreter, args: [join(scripts, 'soup.py')] },
  ];
}

const works = (command: string, args: readonly string[]): Promise<boolean> =>
  run(command, [...args]).then(
    () => true,
    () => false,
  );
