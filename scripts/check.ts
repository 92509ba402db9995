import './closed-pipe.ts';
import { runCheck } from './run-check.ts';
import { inTerminal } from './told.ts';

process.exitCode = await runCheck(process.cwd(), process.argv.slice(2), inTerminal);
