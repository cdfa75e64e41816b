/**
 * BCP 47 tags of the languages that the form offers by name: those of many people, among them many who moved. It is
 * no list of what we can answer in, and a story may be in any other language.
 */
const OFFERED =
  'am ar bn de el en es fa fil fr ha he hi id ig it ja km ko ku lo ms my ne nl pa pl ps pt ro ru si so sq sr sw ta te th ti tr uk ur vi yo zh zu'

/** Tag of a language that has no name here. */
export const OTHER_LANGUAGE = 'und'

/** The offered languages, each by the name its own speakers use. */
export const STORY_LANGUAGES: readonly { readonly code: string; readonly name: string }[] = OFFERED.split(' ')
  .map((code) => ({ code, name: new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code }))
  .toSorted((a, b) => a.name.localeCompare(b.name))
