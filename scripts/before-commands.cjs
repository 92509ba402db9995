// Loaded before each command (`node --require`): in JavaScript, since of all files this one is compiled every time, and
// as CommonJS, which Node finds where it finds no other module.
const { enableCompileCache } = require('node:module');

// From behind a backslash Node loads no module, and behind a colon npm does not find the project’s own Node. What else
// a path must not have, builds tell of themselves.
const [character] = (process.platform !== 'win32' && /[\\:]/.exec(process.cwd())) || [];
if (character) {
  console.error(
    `The project lies in a folder in which none of its commands runs: there is a ${character} in ` +
      `${JSON.stringify(process.cwd())}. Move it, or rename the folder.`,
  );
  process.exit(1);
}

// What Node has compiled once, it need not compile again.
enableCompileCache('.build/cache/node');
