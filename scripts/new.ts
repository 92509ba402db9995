import './closed-pipe.ts';
import { runNew } from './run-new.ts';
import { ownSettings } from './own-settings.ts';
import { inTerminal } from './told.ts';

process.exitCode = await runNew(process.cwd(), await ownSettings(), process.argv.slice(2), inTerminal);
