import { enableCompileCache } from 'node:module';

// Loaded before each command (`node --import`): what Node has compiled once, it need not compile again.
enableCompileCache('.build/cache/node');
