import type { ContentFile } from '../../content/content-files.ts';
import type { Finding } from '../../rules/finding.ts';
import { countFindings, formatFindings } from '../../rules/report.ts';
import type { Circumstances } from '../../rules/rule.ts';
import { checkProject } from '../check/check-project.ts';

/** So many findings that are new are told in the terminal; more of them come of a branch that is switched. */
const most = 10;

/** The check beside the site that is edited. */
export interface CheckWhileEditing {
  /** What was found last, with each finding as the report tells it. */
  readonly findings: readonly ToldFinding[];
  /** Whether something was saved since, or nothing has been checked yet. */
  readonly isChecking: boolean;
  /** Checks what is saved now, after what is being checked. */
  checkAgain(): void;
}

/** A finding with the words of the report, the line it is about among them. */
interface ToldFinding extends Finding {
  told: string;
}

/**
 * Checks content whenever it has changed, beside the pages, in the words of `npm run check`.
 * @param circumstances what each check is made with
 * @param tell is told what is new, and how much is left
 * @param onChecked is called after each check
 */
export function checkWhileEditing(
  root: string,
  circumstances: () => Promise<Circumstances>,
  tell: (words: string) => void,
  onChecked: () => void,
): CheckWhileEditing {
  let findings: ToldFinding[] = [];
  let counted = '';
  let isAtWork = false;
  let isWanted = false;

  const check = async (): Promise<void> => {
    isAtWork = true;
    isWanted = false;
    try {
      const checked = await checkProject(root, await circumstances());
      const before = new Set(findings.map(nameOf));
      findings = toldFindings(checked.findings, checked.files);
      const count = countFindings(findings, checked.files.length);
      const fresh = findings.filter((finding) => !before.has(nameOf(finding)));
      if (fresh.length > 0 || count !== counted) tell(newFindings(fresh, count));
      counted = count;
    } catch (error) {
      tell(`The check itself failed: ${String(error)}`);
    } finally {
      isAtWork = false;
      // Told even where more was saved meanwhile: who writes on and on would never hear of anything.
      if (isWanted) void check();
      onChecked();
    }
  };
  return {
    get findings() {
      return findings;
    },
    get isChecking() {
      return isAtWork;
    },
    checkAgain() {
      isWanted = true;
      if (!isAtWork) void check();
    },
  };
}

function toldFindings(findings: readonly Finding[], files: readonly ContentFile[]): ToldFinding[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return findings.map((finding) => {
    const file = byPath.get(finding.file);
    return { ...finding, told: formatFindings([finding], 'text', file ? [file] : []) };
  });
}

/** What a finding is known by when its lines have moved. */
function nameOf({ file, rule, message }: Finding): string {
  return [file, rule, message].join('\n');
}

function newFindings(fresh: readonly ToldFinding[], count: string): string {
  // Errors first: with hundreds of warnings, they are what somebody has to see.
  const sorted = [...fresh].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  const left = sorted.length - most;
  const more = left > 0 ? [`and ${left} more: npm run check tells them all`] : [];
  return [...sorted.slice(0, most).map(({ told }) => told), ...more, `check: ${count}`].join('\n\n');
}
