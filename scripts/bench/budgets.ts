/** How much a reader may have to load, in kilobytes, compressed: a measure page, its HTML and CSS, a first answer. */
export const budgets = { page: 14.6, markup: 13, firstAnswer: 95 } as const;
