import { enableCompileCache } from 'node:module';

// Loaded before each command (`node --import`): what Node has compiled once, it need not compile again. In JavaScript,
// since of all files this one is compiled every time.
enableCompileCache('.build/cache/node');
