import type { ContentFile } from '../content/content-files.ts';
import type { Place } from '../content/place.ts';
import type { Severity } from './finding.ts';
import type { Page } from '../content/page.ts';
import type { Content } from '../content/content.ts';
import type { DataFile } from '../content/data-file.ts';

/** What a rule finds in the file that it was given: a finding without the parts that the registry knows. */
export interface Problem extends Place {
  message: string;
  fix?: string;
}

/** What a rule finds that was given all content. */
export interface ProblemInFile extends Problem {
  file: string;
}

/** What a rule on characters finds in a piece of text. */
export interface Blot {
  /** Where in the piece it starts. */
  offset: number;
  /** The offending characters. */
  match: string;
  message: string;
  fix?: string;
}

/** What a check is made with, beside the content. */
export interface Circumstances {
  /** The day of the check, `yyyy-mm-dd`. */
  today: string;
  /** By path, the day on which the file was last changed, where git knows it. */
  lastChanged?: ReadonlyMap<string, string>;
  /** Whether what is checked is about to be published. */
  toPublish?: boolean;
  /** Whether languages are held to being complete: what they lack, or have left behind, is then an error. */
  complete?: boolean;
}

/** A rule on content. What it is given depends on what it is a rule on. */
export type Rule = {
  /** Stands in every finding, and never changes. */
  id: string;
  severity: Severity;
  /** What the rule asks for, in a sentence. */
  asks: string;
  /** Whether a language that is called complete promises it: it is an error where the promise is to be held. */
  isPromised?: true;
  /** Whether it holds whatever the languages are, and is tried though the source language is not listed. */
  isBasic?: true;
} & (
  | { on: 'bytes'; find(file: ContentFile): Iterable<Problem> }
  | { on: 'text'; find(text: string): Iterable<Blot> }
  | { on: 'data'; find(file: DataFile): Iterable<Problem> }
  | { on: 'page'; find(page: Page, content: Content, when: Circumstances): Iterable<Problem> }
  | { on: 'content'; find(content: Content, when: Circumstances): Iterable<ProblemInFile> }
);

type RuleOn<Kind extends Rule['on']> = Extract<Rule, { on: Kind }>;

/** A rule as the registry holds it. */
interface Registered<Id extends string, Level extends Severity, Kind extends Rule['on']> {
  id: Id;
  severity: Level;
  on: Kind;
  find: RuleOn<Kind>['find'];
  asks: string;
  isPromised?: true;
  isBasic?: true;
}

/** A rule that stops a build. */
export function error<const Id extends string, const Kind extends Rule['on']>(
  id: Id,
  on: Kind,
  find: RuleOn<Kind>['find'],
  asks: string,
): Registered<Id, 'error', Kind> {
  return { id, severity: 'error', on, find, asks };
}

/** A rule that stops a build, and holds whatever the languages are. */
export function basic<const Id extends string, const Kind extends Rule['on']>(
  id: Id,
  on: Kind,
  find: RuleOn<Kind>['find'],
  asks: string,
): Registered<Id, 'error', Kind> {
  return { ...error(id, on, find, asks), isBasic: true };
}

/** A rule that only warns. */
export function warning<const Id extends string, const Kind extends Rule['on']>(
  id: Id,
  on: Kind,
  find: RuleOn<Kind>['find'],
  asks: string,
): Registered<Id, 'warning', Kind> {
  return { id, severity: 'warning', on, find, asks };
}

/** A rule that only warns, unless languages are held to being complete. */
export function promise<const Id extends string, const Kind extends Rule['on']>(
  id: Id,
  on: Kind,
  find: RuleOn<Kind>['find'],
  asks: string,
): Registered<Id, 'warning', Kind> {
  return { ...warning(id, on, find, asks), isPromised: true };
}
