/** Where the words of a command go: what it did, and why it did nothing. */
export interface Told {
  print(text: string): void;
  complain(text: string): void;
}

/** Whoever typed the command, who may lead the one and the other to different places. */
export const inTerminal: Told = {
  print: (text) => console.log(text),
  complain: (text) => console.error(text),
};
