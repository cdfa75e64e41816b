import { whatCanBeDone } from '../../src/domain/possible.ts'
import { verbCalled, type VerbName } from '../../src/domain/verbs.ts'
import type { Actor } from '../../src/domain/case/actor.ts'
import { MONDAY, type InMemoryCase } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import { doneByTwo } from '../in-memory/noted-wish.ts'
import * as stages from '../in-memory/stages.ts'
import type { FiledStory, World } from '../world.ts'
import { boxesOn, type Box } from './forms-on.ts'

/** The same case, in which somebody has done these as well, each with what makes sense. */
function after(start: () => InMemoryCase, by: Actor, ...verbs: readonly VerbName[]): () => InMemoryCase {
  return () => {
    const it = start()
    for (const name of verbs) {
      const found = whatCanBeDone(it.kase, it.contextFor(by)).can.find(({ verb }) => verb === name)
      if (found === undefined) throw new Error(`Nobody can do ${name} here.`)
      it.does(
        by,
        name,
        sensibleInput(verbCalled(name), found.subject, it.kase, it.contextFor(by).now) as never,
      )
    }
    return it
  }
}

/** Cases in which, taken together, nearly every form of staff can be opened. */
const PHONE = { channel: 'phone' } as const
const STAGES: Readonly<Record<string, () => InMemoryCase>> = {
  received: stages.received,
  assessing: stages.assessing,
  rated: stages.rated,
  'in talks': stages.inTalks,
  gravest: stages.gravest,
  attributed: stages.attributed,
  unattributed: stages.unattributed,
  feared: () => stages.fearing(stages.FEARING),
  planned: stages.planned,
  delivering: stages.delivering,
  confirming: stages.confirming,
  ended: stages.notUpheldAndOpen,
  owed: stages.owed,
  'a body asked': stages.bodyAsked,
  'a contact asked about': stages.contactAsked,
  'walled off': stages.walledOff,
  weighed: stages.weighed,
  'flagged, stopped and held': after(
    stages.rated,
    people.ana,
    'flag_delay',
    'ask_to_stop',
    'hold_everything',
  ),
  'held, until a second person ends it': after(
    stages.received,
    people.ana,
    'hold_everything',
    'ask_to_release_hold',
  ),
  appealed: after(stages.notUpheld, people.person, 'appeal'),
  'set aside, if a second person agrees': after(stages.assessing, people.ana, 'ask_to_set_aside'),
  'by phone': () => stages.rated(PHONE),
  'by phone, in talks': () => stages.inTalks(PHONE),
  'by phone, offered': () => stages.offered(PHONE),
  'by phone, confirming': () => stages.confirming(PHONE),
  'by phone, ended': () => stages.notUpheld(PHONE),
  'by phone, stopped': () => doneByTwo(stages.rated(PHONE), 'stop'),
  'by phone, to be stopped': after(() => stages.rated(PHONE), people.ana, 'note_wish'),
  'handed over': after(stages.attributed, people.ana, 'offer_handover'),
  'by phone, appealed': after(() => stages.notUpheld(PHONE), people.ana, 'appeal'),
}

/** A form that can be taken in hand, and in which case. */
export interface FormInHand {
  readonly stage: string
  readonly who: 'ana' | 'marta'
  readonly form: string
  readonly boxes: readonly Pick<Box, 'name' | 'type'>[]
}

/** A case at a stage, told on the day that its own times are counted from, whatever was told before. */
export function reach(world: World, stage: string): Promise<FiledStory> {
  world.at(MONDAY)
  const start = STAGES[stage]
  if (start === undefined) throw new Error(`There is no stage ${stage}.`)
  return world.reach(start, stage === 'feared' ? stages.FEARING : stage.startsWith('by phone') ? PHONE : {})
}

const visit = async (world: World, path: string, cookie: string) =>
  (await world.app.request(path, { headers: { cookie } })).text()

/** The boxes of the form that stands in the drawer when it is taken in hand. */
export function boxesInHand(html: string): readonly Box[] {
  return boxesOn(html.slice(html.indexOf('id="drawer"')), '')
}

/**
 * Every form that a case page leads to (`?do=<form>`), each once: the same form about another harm or organisation has
 * the same boxes.
 */
export async function formsInHand(world: World): Promise<readonly FormInHand[]> {
  const found = new Map<string, FormInHand>()
  for (const stage of Object.keys(STAGES)) {
    const path = `/staff/cases/${(await reach(world, stage)).caseId}`
    for (const who of ['ana', 'marta'] as const) {
      const { cookie } = world.staff[who]
      const ways = (await visit(world, path, cookie)).matchAll(/\?do=([\w-]+)/g)
      for (const form of new Set([...ways].map(([, id = '']) => id))) {
        const kind = form.replace(/(-[a-z]\d+)+$/, '')
        if (found.has(kind)) continue
        const boxes = boxesInHand(await visit(world, `${path}?do=${form}`, cookie))
        found.set(kind, { stage, who, form, boxes: boxes.map(({ name, type }) => ({ name, type })) })
      }
    }
  }
  return [...found.values()]
}
