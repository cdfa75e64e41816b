import { plain } from '../case/plain.ts'
import { SMALL_WORDS } from './read-here.ts'

/**
 * Small words that stand in nearly every sentence of a language, of those that share their letters with another one of
 * ours; beside what `read-here.ts` has of them. Where a language has letters of its own, those tell it.
 */
const MORE: Readonly<Record<string, string>> = {
  en: 'again only also where how why until while over under into your yours their theirs her hers himself herself been would could should can will may must shall more most such other another each every both between during through within without here yet still very just like please within today nothing anything what whose whom',
  fr: 'cela ca ces cet etre avoir avez avons sera serez ete fait faire peut pouvez deja encore aussi comme tout tous toute toutes rien bien si quand comment pourquoi chez entre sous leurs lui y jamais vers depuis avant apres donc dont ou meme autre autres quel quelle',
  es: 'a cuanto cuanta cuantos cuantas fui haya hayan sean sea ser vi les esta sus nuestro nuestra usted ustedes esto eso este ese esos estas estos tiene tienen puede pueden hemos esta ser hacer todo todos toda todas nada bien quien donde cuando desde hasta entre tambien aqui alli ya aun solo cada otro otra nunca despues antes porque pero',
  pt: 'voce voces lhe lhes isso isto esse essa este deste desta disso nisso nossa nosso nossos pelo pela pelos pelas ser ter tem tem fazer pode podem todo todos toda todas nada bem onde desde ate entre tambem aqui ja ainda so cada outro outra nunca depois antes pois seus suas',
  de: 'ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer euch euer ihnen dir dich dein deine deinen sein seine seinen seiner dies diese diesen dieser dieses jede jeder jedes jeden alle alles man hier dort da dann denn doch kann konnen muss mussen soll sollen will mochte darf wurde wurden worden gibt geht immer schon wieder bis ohne gegen durch zwischen etwas nichts niemand jemand bitte mehr',
  sw: 'je una nina ana wana tuna ina zina lina kina vina hana hawana mna una na ya wa kwa ni la za cha vya pa katika kwenye kutoka hadi mpaka hii hiyo hizi hizo huu huo hilo hili hicho hiki haya hayo hao hawa huyu huyo yako yetu yangu yake yao yenu wako wetu wangu wake wao wenu lako letu langu lake lao zako zetu zangu zake zao chako chetu chake vyako mimi wewe yeye sisi nyinyi kama lakini au pia si sio siyo kuwa kila hakuna kuna ili baada kabla bila tu sana hapa pale huko nini nani lini wapi gani ambayo ambao ambaye ambalo wote yote mtu watu iko ipo yupo tena sasa bado zaidi kuhusu kisha',
  ru: 'и в не на я что он она мы вы ты с со по это как но они к у из за то все всё так же бы его ее её их ему ей им был была было были есть для мне меня мой моя мое мои наш наша наше ваш ваша ваше вашу ваши вашего вашей вам вас вами нам нас о об от при или если до уже только когда где кто чтобы ещё еще после можно нет да того этот эта эти этого под над через без свой свою себя',
  uk: 'і та в у не на я що він вона ми ви ти з із зі по це цей ця ці цього як але вони до за то все усе так же ж би б його її їх йому їй їм був була було були є для мені мене мій моя моє мої наш наша наше ваш ваша ваше вашу ваші вашого вашої вам вас вами нам нас про від при або якщо вже тільки лише коли де хто щоб ще після можна немає ні під над через без свій свою себе також',
}

/** Of each such language, as `plain` writes them. */
const SMALL_WORDS_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(MORE).map(([code, words]) => [
    code,
    new Set([...(SMALL_WORDS[code]?.split(' ') ?? []), ...words.split(' ').map(plain)]),
  ]),
)

/** Signs that of the languages in the same letters one alone has. */
const SIGNS: readonly (readonly [code: string, signs: RegExp])[] = [
  ['de', /[äöüß]/giu],
  ['es', /[ñ¿¡]|(?<!\p{L})más(?!\p{L})/giu],
  ['fr', /[èœùî]|(?<!\p{L})(?:qu|j|n|l|d)['’]/giu],
  ['pt', /[ãõ]|(?<!\p{L})(?:é|às)(?!\p{L})/giu],
  ['ru', /[ыэёъ]/giu],
  ['uk', /[іїєґ]/giu],
]

/** How many signs of a text one language alone has. */
export function signsOf(text: string, code: string): number {
  return SIGNS.filter(([each]) => each === code).reduce(
    (count, [, signs]) => count + (text.match(signs)?.length ?? 0),
    0,
  )
}

/** In Swahili much of a sentence stands in its verbs: who, when, and then what. */
const VERB_OF: ReadonlyMap<string, RegExp> = new Map([
  ['sw', /^(?:h[au])?(?:ni|tu|mu|wa|u|a|i|zi|ki|vi|li|ya|si)(?:na|li|ta|me|ka|ki)\p{L}{3,}$/u],
])

/** True for a word that shows a language. */
export function showsLanguage(word: string, code: string): boolean {
  return SMALL_WORDS_OF.get(code)?.has(word) === true || VERB_OF.get(code)?.test(word) === true
}

/** Languages of which small words are known. */
export const WITH_SMALL_WORDS: readonly string[] = Object.keys(MORE)
