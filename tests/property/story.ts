import fc from 'fast-check'
import type { VerbName } from '../../src/domain/verbs.ts'
import * as stages from '../in-memory/stages.ts'
import { command } from './commands.ts'

/** A story may begin anywhere, so that random commands also reach what comes late. */
export const BEGINNINGS = {
  received: stages.received,
  rated: stages.rated,
  weighed: stages.weighed,
  attributed: stages.attributed,
  planned: stages.planned,
  offered: stages.offered,
  delivering: stages.delivering,
  confirming: stages.confirming,
  remedied: stages.remedied,
  notUpheld: stages.notUpheld,
  owed: stages.owed,
  assessing: stages.assessing,
  bodyAsked: stages.bodyAsked,
  contactAsked: stages.contactAsked,
  walledOff: stages.walledOff,
  gravest: stages.gravest,
  fearing: stages.fearing,
}

/** Random stories; with `verbs`, two of three go deep into these. */
export function story(verbs?: readonly VerbName[]) {
  const beginning = fc.constantFrom(...(Object.keys(BEGINNINGS) as (keyof typeof BEGINNINGS)[]))
  const any = fc.array(command(), { minLength: 1, maxLength: 40, size: 'max' })
  if (!verbs) return fc.record({ beginning, commands: any })
  const deep = fc.array(command(verbs), { minLength: 15, maxLength: 40, size: 'max' })
  return fc.record({
    beginning,
    commands: fc.oneof({ weight: 1, arbitrary: any }, { weight: 2, arbitrary: deep }),
  })
}
