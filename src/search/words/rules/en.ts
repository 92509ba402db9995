import type { WordRules } from '../stem.ts';

/** English: the inflections of Porter’s second stemmer (snowballstem.org), with one spelling for British and American; its derivations make the family. */
export const rules: WordRules = {
  endings: [
    'sses>ss ss>ss us>us is>is ies>y s>',
    'eed>ee ied>y ed> ing>',
    'mm>m nn>n pp>p tt>t ll>l rr>r gg>g dd>d bb>b e> mme>m iz>is ize>is yz>ys our>or isation>isat ization>isat',
    'iz>is ll>l mm>m or>or tre>ter',
  ],
  forms:
    'people>person women>woman men>man children>child taught>teach known>know knew>know learnt>learn went>go gone>go began>begin begun>begin wrote>write written>write centr>center licenc>licens',
  family: [
    'ability> ibility> isational> ational> itional> ication> ification> isation> isat> ation> ition> icant> icat> ment> ness> ship> ative> itive> ativ> itiv> ance> anc> ence> enc> ity> ally>',
    'al> ial> ion> ly> er> or> ee> eer> ar> ant> ent> abl> ibl> ist> iv> ify> is> at> it> ic> y> i>',
    'al> ion> at> it> is> iv> nn>n y> i>',
  ],
  small:
    'a an and any are as at be been but by can could did do does for from get had has have how i if in into is it its me my need no not of on one or our shall should so some that the their them there they this to us want was we were what when where which who whom whose why will with would you your about tell find please mean means meaning',
};
