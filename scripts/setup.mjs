/**
 * Makes a fresh clone ready, before the script that npm was asked for. Runs on the system's Node (20 or later) with
 * nothing installed, so: plain JavaScript, Node's own modules only.
 *
 *   node scripts/setup.mjs [--browser chromium] [--browser firefox]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findChromium, findFirefox } from './browsers.mjs';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.tagalong-installed');
const isRoot = process.getuid?.() === 0;
const minutes = (/** @type {number} */ n) => n * 60_000;

/** @param {string} text */
function say(text) {
  process.stdout.write(`setup: ${text}\n`);
}

/**
 * Runs a program quietly; its output is shown only when asked for by the caller.
 * @param {string} command
 * @param {string[]} args
 * @param {{ timeout?: number, env?: NodeJS.ProcessEnv }} [options]
 */
function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  return {
    ok: done.status === 0,
    output: `${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}`.trim(),
  };
}

/** @param {string} path */
function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** What npm itself noted as installed, compared with the lockfile: true where a plain `npm install` did the work. */
function agreesWithLock() {
  const noted = join(modules, '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = readJson(noted).packages;
  return Object.entries(readJson(join(root, 'package-lock.json')).packages).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (!agreesWithLock()) {
    say('installing what package-lock.json lists (npm ci) ...');
    const npm = process.env.npm_execpath;
    const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
    // The npm that called us, on the Node that runs us: neither need be on PATH.
    const done = npm && basename(npm).startsWith('npm') ? run(process.execPath, [npm, ...args]) : run('npm', args);
    if (!done.ok) stop(`npm ci failed:\n${done.output}`);
  }
  writeFileSync(stamp, lock);
}

/** tsconfig.json extends a file WXT writes; WXT needs the Node that npm has just installed. */
function prepare() {
  if (existsSync(join(root, '.wxt', 'tsconfig.json'))) return;
  const node = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const done = run(node, [join(modules, 'wxt', 'bin', 'wxt.mjs'), 'prepare']);
  if (!done.ok) stop(`wxt prepare failed:\n${done.output}`);
}

let listsAreFresh = false;

/**
 * @param {string[]} packages
 * @returns {string} empty where it worked, else why not
 */
function installDebian(packages) {
  if (!isRoot) return 'not root';
  if (!existsSync('/usr/bin/apt-get')) return 'no apt-get';
  say(`installing ${packages.join(', ')} with apt-get ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsAreFresh) run('apt-get', ['update', '-q'], { timeout: minutes(5), env });
  listsAreFresh = true;
  const done = run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    timeout: minutes(15),
    env,
  });
  return done.ok ? '' : (done.output.split('\n').at(-1) ?? 'apt-get failed');
}

function downloadChromium() {
  say('downloading a Chromium with Playwright ...');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  run(process.execPath, [join(modules, '@playwright', 'test', 'cli.js'), 'install', '--no-shell', 'chromium'], {
    timeout: minutes(10),
    env,
  });
}

const wanted = {
  chromium: {
    find: findChromium,
    steps: [downloadChromium, () => void installDebian(['chromium'])],
    advice:
      'install Chromium (npx playwright install chromium, or apt-get install chromium), or name one: TAGALONG_BROWSER=/path/to/chromium',
  },
  firefox: {
    find: findFirefox,
    steps: [() => void installDebian(['firefox-esr'])],
    advice: 'install Firefox ESR (apt-get install firefox-esr), or name one: TAGALONG_FIREFOX=/path/to/firefox',
  },
};

/** @param {'chromium' | 'firefox'} name */
function ensureBrowser(name) {
  const { find, steps, advice } = wanted[name];
  for (const step of steps) {
    if (find()) break;
    step();
  }
  const found = find();
  if (!found) stop(`no ${name} here: ${advice}`);
  else if (!run(found, ['--version'], { timeout: minutes(1) }).ok) stop(`${found} does not run: ${advice}`);
}

/** Without a Chinese font the Chinese screenshots are rows of boxes; nothing else depends on it. */
function ensureFonts() {
  if (process.platform !== 'linux') return;
  if (run('fc-list', [':lang=zh-cn', 'family']).output.length > 0) return;
  const reason = installDebian(['fonts-noto-cjk']);
  if (reason) say(`no Chinese font (${reason}): Chinese text in screenshots will be boxes`);
}

/**
 * @param {string} why
 * @returns {never}
 */
function stop(why) {
  process.stderr.write(`setup: ${why}\n`);
  process.exit(1);
}

const asked = process.argv.filter((_, at) => process.argv[at - 1] === '--browser');
install();
prepare();
for (const name of asked) {
  if (name !== 'chromium' && name !== 'firefox') stop(`no such browser: ${name}`);
  ensureBrowser(name);
}
if (asked.length > 0) ensureFonts();
