import { compatible } from '../stream-safe.ts'
import type { Case } from '../case/case.ts'

/** Beginnings of words for children, in the languages that the list knows. */
const CHILD =
  /(?<![\p{L}\p{N}])(?:child|kid(?!n)|minor(?!it)|underage|teen|pupil|schoolgirl|schoolboy|girl(?!friend)|boy(?!cott|friend)|baby|infant|daughter|toddler|enfant|mineur|fille|garçon|élève|niñ|menor|hij[ao]s?(?!\p{L})|alumn[ao]s?(?!\p{L})|criança|menin|filh|kinder|minderjähr|mädchen|jugendlich|schüler|tochter|[وفبلك]?(?:ال|لل)?(?:طفل|أطفال|قاصر|مراهق|بنت|ابنت|فتاة|تلميذ|رضيع))/iu

/** A German child is an English kind. */
const KIND = /(?<!\p{L})kind(?:es|s)?(?!\p{L})/iu

/** The same for pictures, and for what is sexual. */
const PICTURE =
  /(?<![\p{L}\p{N}])(?:nude|nudi|naked|undress|sex|porn|rape|explicit|intimate|strip|deepfake|csam|picture|photo|image|video|film|nackt|bild|foto|vid[eé]o|nu(?:e|es|s)?(?!\p{L})|dénud|desnud|imagen|imagem|vídeo|pelad|[وفبلك]?(?:ال|لل)?(?:عار|عري|جنس|إباح|اغتصاب|صور|فيديو|مقطع))/iu

/** Languages whose words for it stand above: in another, nobody here knows what a story about a child says. */
const READ_HERE: readonly string[] = ['en', 'ar', 'fr', 'es', 'pt', 'de']

/**
 * True when there may be pictures of the sexual abuse of a child: told by words alone, never by looking (red line 10;
 * domain reference 12.7: possession is a crime in most places, and no case tool has an exception). One of us can say
 * so; else it is so as soon as a child stands beside pictures, something sexual, or something that is being spread. It
 * finds too much rather than too little, and nobody takes it back: what is kept for it is kept by the police or a
 * hotline.
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
    | 'messages'
    | 'impacts'
  >,
): boolean {
  if (kase.noCopySince !== null) return true
  const language = kase.language.split('-', 1)[0] ?? ''
  const texts = [
    kase.story,
    kase.wish ?? '',
    kase.product ?? '',
    ...kase.messages.map(({ body }) => body),
    ...kase.impacts.flatMap(({ title, groups }) => [title, ...groups.map(({ label }) => label)]),
  ].map(compatible)
  const isAboutChild =
    kase.child ||
    kase.dangerSigns.includes('child') ||
    texts.some((text) => CHILD.test(text) || (language === 'de' && KIND.test(text)))
  if (!isAboutChild) return false
  const isSpread = kase.dangerSigns.includes('spreading')
  const isUnread = !READ_HERE.includes(language)
  return isSpread || isUnread || texts.some((text) => PICTURE.test(text))
}
