/** What the components know of the content; `src/integration.ts` makes it. */
declare module 'virtual:integration-policy' {
  const content: import('./pages/policy-content.ts').PolicyContent;
  export default content;
}
