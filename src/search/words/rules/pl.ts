import type { WordRules } from '../stem.ts';

/**
 * Polish. No stemmer of Pagefind's knows it: the endings are those of the declensions and conjugations of the school grammar, without their
 * marks; the second round takes back what changes before them (praktyka, praktyce; wniosek, wniosku).
 */
export const rules: WordRules = {
  endings: [
    'sie>',
    'ami> iami> ach> iach> ow> iow> om> iom> owi> iowi> owie> em> iem> ie> ia> io> iu> ii> i> y> a> e> o> u> ego> iego> emu> iemu> ej> iej> ym> im> ymi> imi> ych> ich> ac> ec> ic> yc> aja> uja>ow uje>ow uja>ow al> ala> ali> aly> il> ila> ili> ily> owac>ow owal>ow owala>ow owali>ow ujac>ow amy> imy> ymy>',
    'ek>k ec>c yc>yk ic>ik anc>ant enc>ent isc>ist esc>esk jsc>jsk wsc>wsk kc>kt rc>rk auc>auk rz>r odz>od adz>ad i>',
    'nn>n i> sz>sz',
  ],
  forms: 'progr>program dypl>dyplom urzad>urzed ludz>czlowk dziec>dzieck uchodz>uchodzc',
  family: [
    'iedzialn>iad iedzialnosc>iad ant> antk> ent> owan> ywan> iwan> awan> awani> owalnosc> alnosc> alnosci> alny> aln> eln> ieln> ian> ien> an> en> enn> osc> stw> ctw> ztw> ik> nik> owik> ow> yw> aw> acyjn> yjn> acj> cj> yn> n> sk> ck> k> c> ca>',
    'ow> an> en> aw> iw> n> k> i> t> j> aln> l>',
  ],
  small:
    'a aby albo ale ani bez bo by byc czy co czego czemu dla do gdzie go i ich ile ja jak jaka jakie jaki jakim je jego jej jest jestem juz kiedy kim kto kogo komu ktora ktory ktore ktorych lub ma mam mi mnie mozna moge moj moja moje musze na nad nie o od oraz po pod przez przy sa sie swoj ta tak tam te tego ten to tym tu w we z za ze zeby trzeba potrzebuje oznacza znaczy zrobic jestesmy',
};
