import { weigh } from '../../domain/diligence/balance.ts'
import type { Counterbalance } from '../../domain/diligence/register.ts'
import { ended } from '../../domain/typed/ended.ts'
import type { RegisterView } from '../check/view.ts'
import { tableOf, type Block } from './blocks.ts'
import type { Right } from '../../domain/vocabulary/rights.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** Rights in tension: every option with its result, the rejected ones too, the decision and who saw it otherwise. */
export function tensionBlocks(speaker: RegisterSpeaker, view: RegisterView): Block[] {
  return view.register.counterbalances.flatMap((each) => tension(speaker, each))
}

function tension(speaker: RegisterSpeaker, worksheet: Counterbalance): Block[] {
  const { w, say } = speaker
  const words = w.report.tensions
  const nameOf = (right: Right) => w.vocabulary.rights[right]
  const weighed = weigh(worksheet)
  const { decision } = worksheet
  const titles = new Map(worksheet.options.map((option) => [option.id, option.title]))
  return [
    { kind: 'heading', depth: 3, id: worksheet.id, text: `${worksheet.id} ${worksheet.title}` },
    {
      kind: 'paragraph',
      text: say(words.line, {
        id: worksheet.id,
        protects: worksheet.protects.map(nameOf),
        restricts: worksheet.restricts.map(nameOf),
      }),
    },
    ...(weighed.stoppedBy === null
      ? []
      : [
          {
            kind: 'notice',
            tone: 'late',
            text: say(words.stopped, { gate: words.gates[weighed.stoppedBy] }),
          } as const,
        ]),
    ...tableOf(
      say(words.options, { id: worksheet.id }),
      words.head,
      weighed.options.map(({ id, result, reasons }) => [
        titles.get(id) ?? id,
        w.balance.results[result],
        reasons
          .map(({ test, reason }) => `${w.balance.tests[test].name}: ${w.balance.reasons[reason]}`)
          .join(w.semicolon),
      ]),
    ),
    {
      kind: 'paragraph',
      text:
        decision === null
          ? words.undecided
          : say(words.decision, {
              ...decision,
              option: titles.get(decision.option) ?? decision.option,
              reasons: ended(decision.reasons),
            }),
    },
    ...worksheet.dissent.map((each): Block => ({
      kind: 'paragraph',
      text: ended(say(words.dissent, { ...each })),
    })),
  ]
}

/** How far each system was let out, with both sides of the reasons. */
export function releaseBlocks({ w, say, list }: RegisterSpeaker, view: RegisterView): Block[] {
  const words = w.report.releases
  return tableOf(
    words.table,
    words.head,
    view.register.releases.map((each) => [
      list([each.id, each.on]),
      each.system,
      words.how[each.decision],
      each.reasonsForAccess,
      each.reasonsOfHarm,
      each.conditions
        .map(({ what, owner, by, metOn }) =>
          say(words.condition, { what, owner, by, met: metOn === null ? '' : say(words.met, { on: metOn }) }),
        )
        .join(w.semicolon),
      list(each.decidedBy),
    ]),
  )
}
