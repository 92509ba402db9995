import './closed-pipe.ts';
import { runNew } from './run-new.ts';
import { ownSettings } from './own-settings.ts';

process.exitCode = await runNew(process.cwd(), await ownSettings(), process.argv.slice(2), {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
