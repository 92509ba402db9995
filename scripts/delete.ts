import './closed-pipe.ts';
import { runDelete } from './run-delete.ts';

process.exitCode = await runDelete(process.cwd(), process.argv.slice(2), {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
});
