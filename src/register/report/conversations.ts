import type { Engagement } from '../../domain/diligence/register.ts'
import { ended } from '../../domain/typed/ended.ts'
import type { RegisterView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Assessments that were made: of what, how deep, who answered, and what is different because of them. */
export function assessmentBlocks({ w, list }: RegisterSpeaker, { register }: RegisterView): Block[] {
  const words = w.report.assessments
  const names = new Map(register.about.systems.map(({ id, name }) => [id, name]))
  return tableOf(
    words.table,
    words.head,
    register.assessments.map(({ id, depth, on, systems, by, changed }) => [
      id,
      words.depths[depth],
      on,
      list(systems.map((system) => names.get(system) ?? system)) || words.noSystem,
      list(by) || words.nobody,
      changed ?? words.nothing,
    ]),
  )
}

/** Who was heard, and whether it changed anything. */
export function engagementBlocks({ w, say, list }: RegisterSpeaker, view: RegisterView): Block[] {
  const words = w.report.engagement
  return tableOf(
    words.table,
    words.head,
    view.register.engagements.map((each) => [
      list([each.id, each.on]),
      words.with[each.with],
      list(each.groups.map((group) => nameOf(group, each, view))),
      each.heard,
      say(words.line, { influence: words.influence[each.influence], why: ended(each.why) }).trim(),
    ]),
  )
}

/** What a group is called: an id says little to those who decide. The impacts that were talked about come first. */
function nameOf(group: string, { impacts }: Engagement, { register }: RegisterView): string {
  const named = (among: RegisterView['register']['impacts']) => [
    ...new Set(
      among.flatMap(({ groups }) => groups.filter(({ id }) => id === group).map(({ name }) => name)),
    ),
  ]
  const own = named(register.impacts.filter(({ id }) => impacts.includes(id)))
  const names = own.length > 0 ? own : named(register.impacts)
  return names.join(' / ') || group
}
