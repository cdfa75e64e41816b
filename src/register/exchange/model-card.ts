import { bomParts } from '../files/bom-parts.ts'
import { thingIn, thingsIn } from '../files/thing.ts'
import type { Row } from './import-rows.ts'

const LONGEST_TITLE = 120

/**
 * What the model cards of a CycloneDX file themselves say about people: ethical considerations, and fairness for groups
 * at risk. Each is a question to those who keep the register (is this a harm, and for whom?), never a rating. What the
 * model is good for is kept beside it and set against nothing.
 */
export function questionsIn(bom: unknown): Row[] {
  return bomParts(bom).components.flatMap((part) => {
    const considerations = thingIn(thingIn(part['modelCard'])['considerations'])
    const model = [textIn(part['name']), textIn(part['version'])].filter((text) => text !== '').join('@')
    const ethical = thingsIn(considerations['ethicalConsiderations']).map((each) => ({
      statement: textIn(each['name']),
      'mitigation strategy': textIn(each['mitigationStrategy']),
    }))
    const fairness = thingsIn(considerations['fairnessAssessments']).map((each) => ({
      statement: textIn(each['harms']),
      'group at risk': textIn(each['groupAtRisk']),
      benefits: textIn(each['benefits']),
      'mitigation strategy': textIn(each['mitigationStrategy']),
    }))
    return [...ethical, ...fairness]
      .filter(({ statement }) => statement !== '')
      .map((row) => ({ title: titleOf(row.statement), ...row, model }))
  })
}

/** True for a model card that this register wrote: each system has its levels among the properties. */
export function isOwnCard(bom: unknown): boolean {
  return bomParts(bom).components.some((part) =>
    thingsIn(part['properties']).some(({ name }) => typeof name === 'string' && name.startsWith('amends:')),
  )
}

function titleOf(statement: string): string {
  const line =
    statement
      .split(/(?<=[.!?])\s|\n/u)[0]
      ?.replaceAll(/\s+/gu, ' ')
      .trim() ?? ''
  const letters = Array.from(line)
  return letters.length <= LONGEST_TITLE ? line : `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}
