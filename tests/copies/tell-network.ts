import { Socket } from 'node:net';

// Loaded before a command (`node --import`): tells on standard error whom the command asks, and lets none of it out.

const tell = (what: unknown): never => {
  const words = `asks the network: ${String(what)}`;
  console.error(words);
  throw new Error(words);
};

globalThis.fetch = async (input) => tell(input instanceof Request ? input.url : input);
Socket.prototype.connect = (...to: unknown[]) => tell(JSON.stringify(to));
