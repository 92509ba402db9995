/** Words that readers look for, by language; each finds something. */
export const queries: Readonly<Record<string, readonly string[]>> = {
  en: ['vocational training', 'prior learning', 'IMDi', 'fagbrev'],
  nb: ['fagopplæring', 'realkompetanse', 'IMDi'],
  nn: ['fagopplæring', 'realkompetanse', 'IMDi'],
  uk: ['професійна освіта', 'визнання', 'IMDi'],
  pl: ['kształcenie zawodowe', 'uznawanie', 'IMDi'],
  ar: ['التعليم المهني', 'الاعتراف', 'IMDi'],
};
