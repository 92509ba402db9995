import type { NeedName } from './needs.ts';
import type { Role } from './site-schema.ts';

/** A component that pages may place by name: `<Timeline />`. The file of its name in `src/components/` draws it. */
export interface PageComponent {
  /** What stands in its place, for those who write pages. */
  draws: string;
  /** What must be said of it, and with which words it can be. */
  properties: Readonly<Record<string, readonly [string, ...string[]]>>;
  /** What the record must have, so that there is something to draw. */
  needs?: NeedName;
  /** The page on which it must stand, by its role in `site.yaml`, and what is said of it there. */
  stands?: { on: Role; with?: Readonly<Record<string, string>> };
}

/** Every component that pages may place. Rules, the site and the types of the components know no others. */
export const pageComponents = {
  ChangeList: { draws: 'the notes on changes, newest first', properties: {}, stands: { on: 'changes' } },
  Citation: { draws: 'how the record asks to be cited', properties: {} },
  CoverageTable: { draws: 'where each sentence of the record is told', properties: {}, needs: 'coverage' },
  DataFiles: { draws: 'the files of data, and what each holds', properties: {}, stands: { on: 'data' } },
  Downloads: { draws: 'every copy to take along', properties: {}, stands: { on: 'downloads' } },
  GlossaryIndex: {
    draws: 'all concepts',
    properties: { by: ['letter', 'kind'] },
    needs: 'concepts',
    stands: { on: 'conceptKinds', with: { by: 'kind' } },
  },
  Journey: { draws: 'the way through the steps, with the measures at each', properties: {}, needs: 'measures' },
  MeasureCards: { draws: 'the measures as cards', properties: {}, needs: 'measures' },
  MeasureTable: { draws: 'the measures compared in a table', properties: {}, needs: 'measures' },
  PrintLink: { draws: 'a button that leads to the print edition', properties: {} },
  RecordTable: { draws: 'the record, field by field', properties: {}, stands: { on: 'record' } },
  Roles: { draws: 'who is responsible, and for whom', properties: {} },
  RolesInBrief: { draws: 'who is responsible, and for whom, in a box', properties: {} },
  SourceList: { draws: 'every document that the site cites', properties: {}, needs: 'sources' },
  Timeline: { draws: 'the events in the order of time', properties: {}, needs: 'events' },
  TimelineInBrief: { draws: 'the main events along a line, without their sources', properties: {}, needs: 'events' },
  TranslationStatus: { draws: 'how far each language has come', properties: {}, stands: { on: 'translations' } },
} as const satisfies Record<string, PageComponent>;

/** The name of one of them. */
export type ComponentName = keyof typeof pageComponents;

/** What a component is told, as its own file reads it. */
export type PropertiesOf<Name extends ComponentName> = {
  [Property in keyof (typeof pageComponents)[Name]['properties']]: Extract<
    (typeof pageComponents)[Name]['properties'][Property],
    readonly string[]
  >[number];
};

/** The component of a name; nothing where there is none. */
export function componentOf(name: string): PageComponent | undefined {
  return isComponentName(name) ? pageComponents[name] : undefined;
}

/** Whether a name is that of a component. */
export function isComponentName(name: string): name is ComponentName {
  return Object.hasOwn(pageComponents, name);
}
