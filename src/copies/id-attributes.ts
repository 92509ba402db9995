/** Attributes that name ids on the same page, as hast calls them. */
export const idAttributes = [
  'id',
  'htmlFor',
  'ariaLabelledBy',
  'ariaControls',
  'ariaDescribedBy',
  'popoverTarget',
  'headers',
] as const;
