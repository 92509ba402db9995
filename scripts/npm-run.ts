import { spawn } from 'node:child_process';

/**
 * Runs another command of `package.json`, which talks to the same terminal.
 * @returns its exit code
 */
export function npmRun(name: string, ...flags: string[]): Promise<number> {
  const args = ['run', '--silent', name, '--', ...flags];
  // npm says where it is; only without it, it is looked for, and on Windows that needs a shell.
  const npm = process.env['npm_execpath'];
  const child = npm
    ? spawn(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawn('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
