import './closed-pipe.ts';
import { runMove } from './run-move.ts';

process.exitCode = await runMove(process.cwd(), process.argv.slice(2), {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
