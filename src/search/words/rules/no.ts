import type { WordRules } from '../stem.ts';

/**
 * Norwegian, one set of rules for Bokmål and Nynorsk, so that a word of one is found in the other. The endings are those of the Norwegian
 * stemmer of Snowball (snowballstem.org), with the Nynorsk plurals beside them; the forms join the pairs that differ in their stems.
 */
export const rules: WordRules = {
  endings: [
    'evis>evis svar>svar het>het heten>het heter>het hetene>het heita>heit heiter>heit heitene>heit heitane>heit ene> ane> enes> anes> ende> ande> endes> andes> er> ar> ers> ars> en> et> ens> ets> a> e> as> es> ede> edes> ast> est> ere> are> eren> aren> erne> arne> erer> arar> erane> arane> ert>er erte>er s> ss>ss',
    'mm>m nn>n ll>l tt>t ss>s kk>k pp>p gg>g alt>al elt>el mpel>mpl',
    'lig>leg ig>ig het>heit som>sam else>else lik>lik',
  ],
  forms:
    'hv>kv hvem>kven hva>kva hvor>kvar hvord>korleis hvorfor>kvifor hvilk>kva hvilket>kva kvif>kvifor ikk>ikkj hoy>hog hoyt>hogt hogst>hog hoyest>hog skol>skul hogskol>hogskul hoyskol>hogskul fagskol>fagskul grunnskol>grunnskul ungdomsskol>ungdomsskul tjenest>tenest virksomh>verksem virksomheit>verksemd virksomhet>verksemd selv>sjolv uk>vek sokj>sok videregaa>vidaregaa videregaend>vidaregaand videregaende>vidaregaande frem>fram fremtid>framtid forskjel>skilnad mulig>moglegheit muligheit>moglegheit muleg>mogleg gjor>gjer jeg>eg de>dei noe>noko no>noko mye>mykj myk>mykj mer>meir flest>fleir fler>fleir bar>berr ber>berr begynn>byrj hjem>heim hjemm>heim arbeidstak>arbeidstakar veiledning>rettleiing veiled>rettlei veileding>rettleiing fremm>framand utenlandsk>utanlandsk utenland>utanland utlandet>utland hel>heil helt>heilt naermer>naerm menneske>menneskj mennesk>menneskj fremd>framand kjenn>kjen bekreft>stadfest soker>sok tilskud>tilskot felles>fels vaer>ver vaert>ver',
  family: [
    'het> heit> leg> lig> sam> else> els> nad> sjon> asjon> ator> ning> ing> inga> ar> er> ande> ende> bar> mess> sk> isk> ert> het>',
    'ing> er> ar> asj> isk> t> d> j> s> el> nd>',
    'nn>n mm>m ll>l tt>t kj>k er> t> d>',
  ],
  joints: 's e',
  small:
    'og i på til av for med om som er en ei et eit den det de dei å at jeg eg du vi han hun ho meg meg deg seg sin si min mi mitt kan skal vil må har hadde var blir ble vart vert bli være vere hva kva hvem kven hvor kvar hvordan korleis hvorfor kvifor når hvilke hvilken hvilket kva noen nokon noe noko ikke ikkje fra frå eller men så da då her der ved hos om gjør gjer betyr tyder trenger treng finner finn denne dette disse desse mer meir',
};
