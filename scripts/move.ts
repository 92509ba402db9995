import './closed-pipe.ts';
import { runMove } from './run-move.ts';
import { inTerminal } from './told.ts';

process.exitCode = await runMove(process.cwd(), process.argv.slice(2), inTerminal);
