import fc from 'fast-check'
import type { VerbName } from '../../src/domain/verbs.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { command } from './commands.ts'

/** Told once, and gone on from as often as somebody asks: most stories begin like hundreds of others. */
function once(stage: () => InMemoryCase): () => InMemoryCase {
  let told: InMemoryCase | undefined
  return () => (told ??= stage()).copy()
}

/** A story may begin anywhere, so that random commands also reach what comes late. */
export const BEGINNINGS = {
  received: once(() => stages.received()),
  rated: once(() => stages.rated()),
  weighed: once(() => stages.weighed()),
  attributed: once(() => stages.attributed()),
  planned: once(() => stages.planned()),
  offered: once(() => stages.offered()),
  delivering: once(() => stages.delivering()),
  confirming: once(() => stages.confirming()),
  remedied: once(() => stages.remedied()),
  notUpheld: once(() => stages.notUpheld()),
  owed: once(() => stages.owed()),
  assessing: once(() => stages.assessing()),
  bodyAsked: once(() => stages.bodyAsked()),
  contactAsked: once(() => stages.contactAsked()),
  walledOff: once(() => stages.walledOff()),
  gravest: once(() => stages.gravest()),
  fearing: once(() => stages.fearing()),
  grouped: once(() => stages.grouped()),
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
