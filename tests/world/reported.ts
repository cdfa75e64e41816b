import { proposeReported } from '../../src/actions/patterns/propose-reported.ts'
import { ruleOnReported } from '../../src/actions/patterns/rule-on-reported.ts'
import { DESCRIBED, PRODUCT, STORIES } from '../in-memory/carriers.ts'
import type { World } from '../world.ts'

/** Five people tell of the same fault, and one of us proposes what others can join; answers its id. */
export async function proposedIn(world: World): Promise<string> {
  const references: string[] = []
  for (const story of STORIES.slice(0, 5)) {
    const { caseId } = await world.file({ story, language: 'en', product: PRODUCT })
    references.push((await world.read(caseId)).kase.reference)
  }
  const done = await proposeReported(world.house, world.staff.ana.viewer, {
    ...DESCRIBED,
    cases: references.join('\n'),
  })
  if (!('id' in done)) throw new Error(`Not proposed: ${JSON.stringify(done)}`)
  return done.id
}

/** The same, once a second person has said yes. */
export async function publishedIn(world: World): Promise<string> {
  const id = await proposedIn(world)
  const done = await ruleOnReported(world.house, world.staff.marta.viewer, id, {
    accepted: true,
    reasons: '',
  })
  if (done !== 'done') throw new Error(`Not published: ${done}`)
  return id
}
