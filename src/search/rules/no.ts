import type { WordRules } from '../stem.ts';

/**
 * Norwegian, one set of rules for Bokmål and Nynorsk, so that a word of one is found in the other. The endings are those of the Norwegian
 * stemmer of Snowball (snowballstem.org), with the Nynorsk plurals beside them; the forms join the pairs that differ in their stems.
 */
export const rules: WordRules = {
  endings: [
    'ene> ane> enes> anes> ende> ande> endes> andes> er> ar> ers> ars> en> et> ens> ets> a> e> i> as> es> ede> edes> ast> est> ere> are> eren> aren> erne> arne> erer> arar> erane> arane> ert>er erte>er s> ss>ss',
    'mm>m nn>n ll>l tt>t ss>s kk>k pp>p gg>g',
    'lig>leg ig>ig het>heit som>sam else>else lik>lik',
  ],
  forms:
    'hv>kv hvem>kven hva>kva hvor>kvar hvord>korleis hvorfor>kvifor hvilk>kva hvilket>kva kvif>kvifor ikk>ikkj hoy>hog hoyt>hogt hogst>hog hoyest>hog skol>skul hogskol>hogskul hoyskol>hogskul fagskol>fagskul grunnskol>grunnskul ungdomsskol>ungdomsskul tjenest>tenest virksomh>verksem virksomheit>verksemd virksomhet>verksemd selv>sjolv uk>vek sok>sok sokj>sok soknad>soknad videregaa>vidaregaa videregaend>vidaregaand videregaende>vidaregaande frem>fram fremtid>framtid forskjel>skilnad mulig>moglegheit muligheit>moglegheit muleg>mogleg kjen>kjen gjor>gjer gjor>gjer laer>laer spraak>spraak jeg>eg de>dei noe>noko no>noko mye>mykj myk>mykj mer>meir flest>fleir fler>fleir bar>berr ber>berr sam>sam begynn>byrj start>start hjem>heim hjemm>heim arbeidstak>arbeidstakar innvandr>innvandr deltak>deltak arbeidsgiv>arbeidsgiv veiledning>rettleiing veiled>rettlei rettleiing>rettleiing veileding>rettleiing rettlei>rettlei krev>krev behov>behov forst>forst andr>andr fremm>framand utenlandsk>utanlandsk utenland>utanland utlandet>utland enkelt>enkelt heilt>heilt hel>heil helt>heilt verdi>verdi naermer>naerm viktig>viktig lov>lov menneske>menneskj mennesk>menneskj kvinn>kvinn barn>barn erklaering>erklaering fylkeskommun>fylkeskommun fremd>framand betal>betal sporsmal>sporsmal oppgav>oppgav kjenn>kjen gjennomf>gjennomf gjennomfor>gjennomfor bekreft>stadfest soker>sok grunnlag>grunnlag tilskud>tilskot rapporter>rapporter anerkjen>anerkjen felles>fels bli>bli vaer>ver vaert>ver',
  family: [
    'het> heit> leg> lig> sam> else> els> nad> sjon> asjon> ator> ning> ing> inga> ar> er> ande> ende> bar> mess> sk> isk> ist> ent> end> ert> het>',
    'ing> er> ar> asj> isk> t> d> j> s> el> nd>',
    'nn>n mm>m ll>l tt>t kj>k er> t> d>',
  ],
  joints: 's e',
  small:
    'og i på til av for med om som er en ei et eit den det de dei å at jeg eg du vi han hun ho meg meg deg seg sin si sitt min mi mitt kan skal vil må har hadde var blir ble vart vert bli være vere hva kva hvem kven hvor kvar hvordan korleis hvorfor kvifor når hvilke hvilken hvilket kva noen nokon noe noko ikke ikkje fra frå eller men så da då her der ved hos om gjør gjer betyr tyder trenger treng finner finn denne dette disse desse mer meir',
};
