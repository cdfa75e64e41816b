import { oneLine } from '../../../domain/typed/one-line.ts'
import type { RegisterSpeaker } from '../../../words/register-speaker.ts'
import type { Problem } from '../../files/problem.ts'
import { fixOf, sentenceOf, titleOf } from '../rule-words.ts'
import { shares, type ThingToDo } from '../things-to-do.ts'
import { comparedOf, leftOutOf, summaryOf, toDoOf, type CheckResult } from './result.ts'

/** The check for people: by what is to be done, each with its places and the way out. */
export function humanText(speaker: RegisterSpeaker, result: CheckResult): string {
  const { check } = speaker.w.commands
  const things = toDoOf(result)
  const room = shares(things, result.show.limit)
  const lines = things.flatMap((thing, index) => thingLines(speaker, result, thing, room[index] ?? 0))
  const hidden = things.filter((_, index) => (room[index] ?? 0) === 0).length
  if (hidden > 0) lines.push(speaker.say(check.moreThings, { more: hidden }), '')
  if (result.owed.length > 0) {
    lines.push(check.owedTitle)
    for (const { sentence } of result.owed) lines.push(`  ${sentence}`)
    lines.push(`${' '.repeat(7)}→ ${check.owedFix}`, '')
  }
  if (result.impacts === 0 && result.problems.length === 0) lines.push(check.empty)
  const left = leftOutOf(speaker, result)
  lines.push(comparedOf(speaker, result), summaryOf(speaker, result), ...(left === '' ? [] : [left]))
  return `${lines.join('\n')}\n`
}

/** A thing to do: its title, so many of its places, and each way out once. */
function thingLines(
  speaker: RegisterSpeaker,
  { folder }: CheckResult,
  { rule, level, findings }: ThingToDo,
  room: number,
): string[] {
  if (room === 0) return []
  const { check } = speaker.w.commands
  const title = titleOf(speaker, findings[0]!)
  const head = `${level.padEnd(7)}  ${rule}  ${title}`
  const lines = [findings.length === 1 ? head : `${head} (${String(findings.length)})`]
  const said = new Set<string>()
  for (const each of findings.slice(0, room)) {
    lines.push(`  ${placeOf(folder, each)}  ${sentenceOf(speaker, each)}`)
    const fix = fixOf(speaker, each)
    if (fix !== '' && !said.has(fix)) lines.push(`${' '.repeat(7)}→ ${fix}`)
    said.add(fix)
  }
  const more = findings.length - room
  if (more > 0) lines.push(`${' '.repeat(7)}${speaker.say(check.moreFindings, { more, rule })}`)
  return [...lines, '']
}

function placeOf(folder: string, { file, place }: Problem): string {
  return oneLine(`${folder}/${file}${place === null ? '' : `:${String(place.line)}`}`)
}
