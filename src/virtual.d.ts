/** What the components know of the content; `src/integration.ts` makes it. */
declare module 'virtual:integration-policy' {
  const content: import('./model/policy-content.ts').PolicyContent;
  export default content;
}
