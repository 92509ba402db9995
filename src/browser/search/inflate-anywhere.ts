/** For browsers that do not unpack; a file of its own, which others do not load. */
export { inflateSync } from 'fflate';
