import { outputsEver, productsEver, wishesEver } from '../case/told.ts'
import type { Case } from '../case/case.ts'
import { readOnce } from '../case/read-once.ts'
import type { GivenFile } from '../files/files.ts'
import { compatible } from '../stream-safe.ts'
import { isWordOf, READ_HERE } from './read-here.ts'

/** A word on its own, or with what Arabic writes together with it. */
const word = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})`
const ENDS = '(?![\\p{L}])'
const ARABIC = '[وفبلك]{0,2}(?:ال|لل)?'

/** Words for children, for those who are somebody's child, and for whom somebody meets at school. */
const CHILD = new RegExp(
  [
    word(
      'child|kid(?!n)|minor(?!it)|under-?aged?|teen|pupil|schoolgirl|schoolboy|schoolmate|girl(?!friend)|boy(?!cott|friend)|baby|babies|infant|daughter|toddler|preschool|kindergarten|nursery|grand(?:child|son|daughter)|step(?:son|daughter|child)|god(?:son|daughter|child)|niece|nephew|class-?mates?|sixth former|first grader|middle school|high school|primary school|elementary school',
    ),
    `${word('sons?|sis|little (?:one|brother|sister)|younger (?:brother|sister)|foster (?:child|son)|my class|our class|in class|class \\d|(?:my|our|her|his|the) school|at school|homework')}${ENDS}`,
    word(
      'kinder|minderjähr|mädchen|jugendlich|schüler|tochter|töchter|enkel|nichte|neffe|klassenkamerad|mitschüler|schulfreund|meine[rnm]? klasse|schulklasse|säugling|kleinkind|bub(?:en)?(?!\\p{L})|junge[nm]?(?=[ ,.].{0,30}(?:\\d|jahre|klasse))',
    ),
    `${word('söhn?e?n?|sohn(?:es|em)?|sohne')}${ENDS}`,
    word(
      'enfant|mineure?s?(?!\\p{L})|fille|garçon|élève|fils(?!\\p{L})|nièce|neveu|camarade de classe|collégien|lycéen|écoli|bébé|ado(?:s|lescent)|petit-fils|ma classe',
    ),
    word(
      'niñ|menor|hij[ao]s?(?!\\p{L})|alumn[ao]s?(?!\\p{L})|sobrin[ao]|niet[ao]s?(?!\\p{L})|compañer[ao]s? de (?:clase|curso|colegio)|muchach|chic[ao]s?(?!\\p{L})|bebé|adolescente|mi clase',
    ),
    word(
      'criança|menin|filh|sobrinh|net[ao]s?(?!\\p{L})|colegas? de (?:classe|turma|escola)|alun[ao]s?(?!\\p{L})',
    ),
    word(
      `${ARABIC}(?:طفل|أطفال|اطفال|قاصر|مراهق|بنت|بنات|ابنت|ابني|إبني|ابنه|ابنها|ابننا|ابنك|ولدي|ولدنا|ولدها|أولاد|اولاد|فتاة|تلميذ|رضيع|حفيد|ابن أخ|ابن اخ|ابن أخت|ابنة أخ|زميلتي في ال(?:صف|مدرسة)|زميلي في ال(?:صف|مدرسة)|زميلتي|زميلي في|صفي|مدرستي|مدرستنا|صغيرت|صغيري)`,
    ),
  ].join('|'),
  'iu',
)

/** A few words of other languages for both: what is written in them is read by nobody here. */
const ELSEWHERE =
  /(?<!\p{L})(?:доч|сын|ребен|ребён|дети|детей|школьн|племянн|девоч|мальчик|kız(?:ı|im|lar)|oğl|çocuk|yeğen|dziec|córk|syn(?:a|em)?(?!\p{L})|دختر|پسر|بچ)|女儿|女兒|儿子|兒子|孩子|儿童|未成年|子供|娘|息子|딸|아들|아이/iu
const PICTURE_ELSEWHERE =
  /(?<!\p{L})(?:гол(?:ы|ая|ые|ых)|обнаж|раздет|фото|снимк|картин|видео|порно|секс|çıplak|resim|fotoğraf|görüntü|cinsel|nag(?:ie|a|ą)|zdjęci|عکس|برهنه|فیلم)|裸|照|视频|視頻|写真|画像|사진|영상|나체/iu

const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreizehn|vierzehn|fünfzehn|sechzehn|siebzehn|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-sept|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dois|três|quatro|sete|oito|nove|dez|doze|treze|quatorze|dezesseis|dezessete'
const ARABIC_NUMBERS =
  'سنة|سنتين|ثلاث|ثلاثة|أربع|أربعة|خمس|خمسة|ست|ستة|سبع|سبعة|ثماني|ثمانية|ثمان|تسع|تسعة|عشر|عشرة|إحدى عشرة|أحد عشر|اثنتي عشرة|اثني عشر|ثلاث عشرة|أربع عشرة|خمس عشرة|ست عشرة|سبع عشرة'
/** From none to seventeen years, and nothing that goes on as another number. */
const YOUNG = `(?<![\\d.,:/])(?:1[0-7]|[0-9]|١[٠-٧]|[٠-٩]|(?<!\\p{L})(?:${NUMBER_WORDS}))(?![\\d٠-٩]|[.,:/]\\d|\\p{L})`
const YEARS =
  'years? old|years? of age|year-?olds?|yrs?(?: old)?|y/?o|jahre alt|jährig\\p{L}*|ans|añitos|años|anos|yaşında\\p{L}*'

/** Ages under eighteen, in digits and words. */
const AGE = new RegExp(
  [
    `${YOUNG}[ -]?(?:${YEARS})(?!\\p{L})`,
    `${YOUNG}[ -]?(?:jährig|jaehrig)`,
    `${YOUNG} ?(?:سنة|سنوات|عام|عاما|عامًا|أعوام|اعوام)`,
    `${word(`عمر(?:ها|ه|ي|هم)?|سن(?:ها|ه|ي)|بعمر`)} ?(?:لا يتجاوز )?(?:${YOUNG}|${ARABIC_NUMBERS})`,
    `${word("(?:i am|i'm|is|was|she's|he's|am|turned|turns|just|only|aged?|of|at|bin|ist|war|erst|mit)")} (?:only |just |now |erst |now only )?${YOUNG}(?=\\s*(?:[.,;:!?)…]|$|and |und |et |y ))`,
    `${word('(?:she|he|her|daughter|son|girl|boy|i|niece|nephew|sie|er|ich)')},? (?:\\()?${YOUNG}\\)?(?=\\s*(?:[.,;:!?)…]|$))`,
    `\\(\\s*${YOUNG}\\s*\\)`,
    `${word('grade|year|class|klasse|stufe|classe de|curso|série|ano|الصف')} (?:no\\.? ?)?${YOUNG}`,
    `${YOUNG}(?:st|nd|rd|th|\\.)? ?(?:grade|graders?|klasse)(?!\\p{L})`,
    `${word('under')} (?:18|eighteen)`,
    `${word('unter')} 18`,
  ].join('|'),
  'iu',
)

/** A German child is an English kind. */
const KIND = /(?<!\p{L})kind(?:es|s)?(?!\p{L})/iu

/** The same for pictures, and for what is sexual. */
const PICTURE =
  /(?<![\p{L}\p{N}])(?:nude|nudi|naked|undress|unclothe|sex|porn|rape|explicit|intimate|strip|deepfake|csam|picture|photo|image|video|film|selfie|screenshot|clips?(?!\p{L})|nackt|bild|foto|vid[eé]o|entkleid|auszieh|ausgezogen|nu(?:e|es|s)?(?!\p{L})|dénud|déshabill|desnud|imagen|imagem|vídeo|pelad|desvest|[وفبلك]{0,2}(?:ال|لل)?(?:عار|عري|جنس|إباح|اباح|اغتصاب|صور|فيديو|مقطع|تعري))/iu

/** What somebody says of a file: what it is called and what it shows. */
type SaidOfIt = Pick<GivenFile, 'name' | 'shows' | 'from'> & Partial<Pick<GivenFile, 'writtenDown'>>

/**
 * True when there may be pictures of the sexual abuse of a child: told by words alone, never by looking (red line 10;
 * domain reference 12.7: possession is a crime in most places, and no case tool has an exception). One of us can say
 * so, and the person, who ticks that it is about a child: then nothing is kept, whatever the words say. Else it is so as
 * soon as a child stands beside pictures, something sexual, something that is being spread, or words that nobody here
 * reads; what is said of a file counts also where the file was not taken in for it. It finds too much rather than too
 * little, and nobody takes it back: what is kept for it is kept by the police or a hotline.
 */
export function mayBeAbuseMaterial(
  kase: Pick<
    Case,
    | 'noCopySince'
    | 'child'
    | 'dangerSigns'
    | 'language'
    | 'story'
    | 'wish'
    | 'product'
    | 'version'
    | 'output'
    | 'toldBefore'
    | 'messages'
    | 'impacts'
    | 'filesTurnedAway'
  > & { readonly files: readonly SaidOfIt[] },
): boolean {
  if (kase.noCopySince !== null || kase.child || kase.dangerSigns.includes('child')) return true
  const files = [...kase.files, ...kase.filesTurnedAway]
  const shown = files.flatMap(({ name, shows }) => [name ?? '', shows ?? ''].map(withoutMedium))
  const theirs = files.filter(({ from }) => from === 'person')
  const heard = kase.files.flatMap(({ writtenDown = [] }) => writtenDown.map(({ words }) => words))
  const told = [kase.story, ...wishesEver(kase), ...kase.messages.map(({ body }) => body), ...heard]
  const ofFiles = theirs.flatMap(({ name, shows }) => [shows ?? '', sentenceIn(name ?? '')])
  const all = [
    ...told,
    ...productsEver(kase),
    ...(kase.version === undefined ? [] : [kase.version]),
    ...outputsEver(kase),
    ...shown,
    ...kase.impacts.flatMap(({ title, groups }) => [title, ...groups.map(({ label }) => label)]),
  ]
  // What nobody here reads may tell of a child as well as of anything else.
  if ([...told, ...ofFiles].every(isRead) && !all.some(isAboutChild)) return false
  return kase.dangerSigns.includes('spreading') || all.some(isPicture)
}

/**
 * What is said of a file, without the words for any picture there is: every screen shot is called one, and says nothing of
 * what is on it.
 */
function withoutMedium(text: string): string {
  return text.replace(
    /(?:photo|image|img|picture|pic|screen[ -]?shot|video|film|clip|foto|bild|imagen|imagem|v[ií]deo|vidéo|صورة|صور|فيديو)(?:[\p{L}]{0,3})/giu,
    ' ',
  )
}

/** Words of a name of a file at least, that are taken for a sentence of somebody. */
const OF_A_SENTENCE = 6
/** Letters in which nobody here reads a word. */
const NOT_READ_AT_ALL = /(?=\p{L})[^\p{Script=Latin}\p{Script=Arabic}]/u

/**
 * What somebody says by the name of a file, in words; nothing where it is only a name: few words, numbers, and what
 * programs call their files are in no language.
 */
function sentenceIn(name: string): string {
  const words = withoutMedium(name.replace(/\.\p{L}\w{1,4}$/u, ''))
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => /\p{L}/u.test(word) && !/\p{N}/u.test(word))
  const isSentence = words.length >= OF_A_SENTENCE || words.some((word) => NOT_READ_AT_ALL.test(word))
  return isSentence ? words.join(' ') : ''
}

const isRead = readOnce((text) => READ_HERE.some((language) => isWordOf(compatible(text), language)))

const isAboutChild = readOnce((written) => {
  const text = compatible(written)
  return (
    CHILD.test(text) || ELSEWHERE.test(text) || AGE.test(text) || (isWordOf(text, 'de') && KIND.test(text))
  )
})

const isPicture = readOnce((written) => {
  const text = compatible(written)
  return PICTURE.test(text) || PICTURE_ELSEWHERE.test(text)
})
