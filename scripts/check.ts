import './closed-pipe.ts';
import { runCheck } from './run-check.ts';

process.exitCode = await runCheck(process.cwd(), process.argv.slice(2), {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
