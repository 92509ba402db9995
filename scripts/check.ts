import './closed-pipe.ts';
import { checkProject } from '../src/build/check-project.ts';
import { startProgress } from '../src/build/progress.ts';
import { runCheck } from './run-check.ts';
import { inTerminal } from './told.ts';

const { at } = startProgress();
process.exitCode = await runCheck(process.cwd(), process.argv.slice(2), inTerminal, (root, when) =>
  checkProject(root, { ...when, at }),
);
