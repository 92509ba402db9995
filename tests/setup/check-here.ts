import { checkFiles } from '../../src/build/check/check-files.ts';
import { filesToCheck, type CheckProject } from '../../src/build/check/check-project.ts';

/**
 * Checks a project as its commands do, but in the thread that asks: one that is started for a check loads the rules
 * anew, which takes ten times as long as a small check itself. That the thread is started, and stopped, is for tests of
 * commands that are typed and of hostile files.
 */
export const checkHere: CheckProject = async (root, when) => {
  const files = filesToCheck(root);
  return { findings: await checkFiles({ root, files, when, stopped: [] }), files };
};
