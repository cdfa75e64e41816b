import { wordsIn } from '../case/tokens.ts'

/**
 * Words with which people say how and when they are reached, in the languages of the installation: no one is known by
 * them. `%` at the end is whatever letters.
 */
const WRITTEN =
  // English, German.
  'mail% email% e post% letter% phone% telephone% call% ring% text% message% messag% write% reach% contact% answer% reply best please morning% afternoon% evening% night% noon day% week% weekend% hour% always only preferably work% home via by app chat% sms mobile% cell% number any time after before ' +
  'per brief% telefon% handy% anruf% ruf% schreib% nachricht% erreich% kontakt% morgens vormittag% nachmittag% mittag% abend% nachts tagsuber woche% wochenende% uhr immer nur gern% lieber bitte melde% ' +
  // French, Spanish, Portuguese.
  'courriel% courrier% lettre% appel% ecri% joign% joindre contacte% repon% matin% apres midi soir% semaine% heure% toujours seulement plutot message% ' +
  'correo% carta% llam% telefono% escrib% contact% contesta% respond% mensaje% manana% tarde% noche% semana% hora% siempre solo mejor favor ' +
  'correio% ligue% liga% telefone% celular escrev% contat% contact% respond% mensage% manha% tarde% noite% semana% sempre apenas melhor favor ' +
  // Swahili.
  'barua pepe simu piga% nipigie% andika% niandikie% ujumbe wasiliana% nitumie% tuma% asubuhi mchana jioni usiku saa siku wiki tafadhali kupitia% ' +
  // Russian, Ukrainian.
  'почт% пошт% письм% лист% электронн% електронн% телефон% звон% дзвон% подзвон% зателефон% пиш% напиш% писат% писать сообщени% повідомленн% связ% звяз% утром ранк% вран% днем вдень вечер% вечор% ввечер% ночью вночі посл% післ% всегда завжди только тільки лучше краще пожалуйста ласка% через ' +
  // Arabic, Hindi, Bengali.
  'بريد% البريد% بالبريد% الكتروني% الالكتروني% هاتف% الهاتف% بالهاتف% اتصل% اتصال% راسل% مراسل% رسال% برسال% اكتب% كتاب% صباح% الصباح مساء% المساء ظهر% الظهر ليل% دائما فقط رجاء تواصل% عبر ' +
  'को के का की है मुझे ईमेल मेल डाक पत्र चिट्ठी फ़ोन फोन कॉल संदेश मैसेज लिखें लिखिए सुबह दोपहर शाम रात दिन हमेशा केवल सिर्फ़ कृपया पर से संपर्क ' +
  'ইমেইল মেইল ইমেল ডাক ডাকে চিঠি চিঠিতে ফোন ফোনে কল বার্তা মেসেজ লিখুন লিখবেন সকাল সকালে দুপুর দুপুরে বিকাল বিকেলে সন্ধ্যা সন্ধ্যায় রাত রাতে সবসময় শুধু দয়া করে যোগাযোগ '

const [starts, whole] = WRITTEN.trim()
  .split(/\s+/u)
  .reduce<[string[], Set<string>]>(
    ([prefixes, words], each) => {
      const read = wordsIn(each)
      if (each.endsWith('%')) prefixes.push(...read)
      else for (const word of read) words.add(word)
      return [prefixes, words]
    },
    [[], new Set()],
  )
const DENSE =
  /电子邮件|電子郵件|邮件|郵件|邮箱|邮寄|电话|電話|短信|微信|联系|聯繫|打给|打|写信|寫信|请|請|用|我|发|發|上午|下午|早上|晚上|白天|随时|通过|給|给|或|和|在|只|都|可以|最好/gu

/** True for a word, in plain, that only says how or when somebody is reached. */
export function saysHowToReach(word: string): boolean {
  return whole.has(word) || starts.some((start) => word.startsWith(start))
}

/** A text without what says in Chinese how or when somebody is reached. */
export function withoutDenseWays(text: string): string {
  return text.replace(DENSE, ' ')
}
