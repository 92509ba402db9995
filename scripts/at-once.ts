import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/**
 * Runs scripts of `package.json` side by side, and shows what each says when it has ended: that of all, also where the
 * first finds something.
 * @returns the exit code: 0 where all ended well
 */
async function runAtOnce(scripts: readonly string[]): Promise<0 | 1> {
  const ended = scripts.map(async (script) => {
    const run = spawn(process.execPath, ['--run', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const code = new Promise((resolve) => run.once('close', resolve));
    const said = await Promise.all([text(run.stdout), text(run.stderr)]);
    if ((await code) === 0) return true;
    process.stderr.write(`${script}:\n${said.join('')}`);
    return false;
  });
  return (await Promise.all(ended)).every(Boolean) ? 0 : 1;
}

process.exitCode = await runAtOnce(process.argv.slice(2));
