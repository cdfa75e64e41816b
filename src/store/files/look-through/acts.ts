import type { Tag } from './xml-part.ts'

/** Where something else is fetched from: anything but a place within the document itself. */
const ELSEWHERE = /^\s*(?:(?!data:)[a-z][a-z0-9+.-]*:|\/\/|\\\\)/i
/** Fields that run or fetch when a document is opened or brought up to date (ISO 29500-1, 17.16.5). */
const FIELDS = /(?<![a-z])(?:DDE(?:AUTO)?|INCLUDEPICTURE|INCLUDETEXT|IMPORT|LINK|DATABASE)(?![a-z])/i
/** Tags of programs, and of tables that ask others. */
const ACTING = ['event-listener', 'ddeLink', 'oleLink', 'webPr', 'dbPr']
/** Formulas that ask others: a service, or a program by its name. */
const ASKING = /WEBSERVICE\s*\(|^[^"']*\|\s*'[^']*'!/i
/** Most characters of the fields of a part. */
const MOST_OF_FIELDS = 1_000_000

/**
 * Judges the tags of one part of an office document, one after the other: true from the tag on by which it would run
 * something, or fetch something from elsewhere, when one of us opens it. What is fetched only when somebody follows a
 * link stays.
 */
export function actsBy(): (tag: Tag) => boolean {
  // Words of one field may stand in many tags.
  let fields = ''
  return ({ name, attributes, text }) => {
    const of = (attribute: string) => attributes.get(attribute) ?? ''
    if (ACTING.includes(name)) return true
    if (/DDEAUTO/i.test(text)) return true
    if (name === 'instrText') fields = (fields + text).slice(0, MOST_OF_FIELDS)
    if (FIELDS.test(name === 'instrText' ? fields : of('instr'))) return true
    if (name === 'f' && ASKING.test(text)) return true
    if (/macroEnabled|vbaProject/i.test(of('ContentType'))) return true
    if (name === 'Relationship') return fetches(of('Type'), of('TargetMode'), of('Target'))
    return name !== 'a' && (ELSEWHERE.test(of('href')) || ELSEWHERE.test(of('src')))
  }
}

function fetches(type: string, mode: string, target: string): boolean {
  if (/macroEnabled|vbaProject/i.test(type)) return true
  const isOutside = mode.trim().toLowerCase() === 'external' || ELSEWHERE.test(target)
  return isOutside && !/\/hyperlink\s*$/i.test(type)
}
