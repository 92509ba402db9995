import './closed-pipe.ts';
import { checkProject } from '../src/build/check/check-project.ts';
import { startProgress } from '../src/build/progress.ts';
import { runCheck } from './run-check.ts';
import { inTerminal } from './told.ts';

// For whoever waits: a program that reads what was found has no use for it.
const watched = process.stderr.isTTY ? { at: startProgress().at } : {};
process.exitCode = await runCheck(process.cwd(), process.argv.slice(2), inTerminal, (root, when) =>
  checkProject(root, { ...when, ...watched }),
);
