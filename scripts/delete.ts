import './closed-pipe.ts';
import { runDelete } from './run-delete.ts';
import { inTerminal } from './told.ts';

process.exitCode = await runDelete(process.cwd(), process.argv.slice(2), inTerminal);
