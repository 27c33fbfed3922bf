// A server of the demo model for a test file, as a user starts it: `larch serve --port 0`.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export const key = 'key-for-tests';

/** Starts a server with these options more. Resolves to { url, stop() }. */
export async function serve(...options) {
  const folder = mkdtempSync(join(tmpdir(), 'larch-'));
  const keys = join(folder, 'keys');
  writeFileSync(keys, `${key}\n`, { mode: 0o600 });
  const program = spawn(
    process.env.LARCH_PROGRAM,
    ['serve', '-m', process.env.LARCH_DEMO_MODEL, '--port', '0', '--api-key-file', keys, '--model-name', 'demo',
     '--context', '2048', ...options],
    { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => program.once('exit', (status, signal) => resolve(signal ?? status)));
  const line = await Promise.race([
    new Promise((resolve) => createInterface({ input: program.stdout }).once('line', resolve)),
    ended.then((status) => { throw new Error(`the server ended with ${status}`); }),
  ]);
  return {
    url: line.replace('listening on ', ''),
    /** Resolves to the exit status. */
    async stop() {
      program.kill('SIGTERM');
      const status = await ended;
      rmSync(folder, { recursive: true });
      return status;
    },
  };
}

/** A number of /metrics. */
export async function metric(url, name) {
  const text = await (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${key}` } })).text();
  const line = text.split('\n').find((l) => l.startsWith(`${name} `));
  if (line === undefined) throw new Error(`no metric ${name}`);
  return Number(line.slice(name.length + 1));
}

/** Resolves once the condition, which may be asynchronous, holds. */
export async function until(condition) {
  const end = Date.now() + 20000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within 20 s: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
