import type { WordRules } from '../stem.ts';

/**
 * Arabic: the light stemmer “light10” of Larkey, Ballesteros and Connell (2007): article, conjunction, and the endings of number, gender and
 * possession. The family goes towards the root: it leaves out what derives nouns from verbs, and the long vowels.
 */
export const rules: WordRules = {
  beginnings: 'ال وال بال كال فال لل ولل وبال فلل',
  clitics: 'و ب ل ك ف س وب ول لل',
  endings: [
    'تان>ه تين>ه هما> ها> ان> ات> ون> ين> يه> ه> ي> يا> هم> نا> كم> هن> تها> ته> تنا> تكم> تهم>',
    'ات> ين> ون> ي> يه>',
    'ه> ا> ت>',
  ],
  forms:
    'مسيول>مسوول مسول>مسوول برامج>برنامج قوانين>قانون قوان>قانون مدارس>مدرس شروط>شرط حقوق>حق اهداف>هدف اطفال>طفل طرق>طريق مراكز>مركز مستوي>مستو مستويا>مستو اسباب>سبب لغا>لغ اطر>اطار بلدا>بلد بلاد>بلد لوايح>لايح تدابير>تدبير',
  family: ['ت> ا>'],
  familyBeginnings: 'است مست يست تست ان من ين مت يت تت ا ي ت م ن',
  familyVowels: 'اوي',
  small:
    'من ما ماذا متى اين أين كيف هل لماذا كم أي اي في على عن الى إلى مع او أو و ان أن إن هو هي هم هذا هذه ذلك تلك التي الذي الذين كان كانت يكون لا لم لن قد كل بعد قبل عند لدي لي انا أنا نحن انت أنت يمكن يمكنني اريد أريد احتاج أحتاج يعني معنى هناك لها له بين حول',
};
