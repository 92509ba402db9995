import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection, type SchemaContext } from 'astro:content';
import { pageLoader } from './src/page-loader.ts';

// Starlight makes its schema anew for each page that asks; one serves them all.
const makeSchema = docsSchema();
let pageSchema: ReturnType<typeof makeSchema> | undefined;
const schema = (context: SchemaContext) => (pageSchema ??= makeSchema(context));

export const collections = {
  docs: defineCollection({ loader: pageLoader(), schema }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
