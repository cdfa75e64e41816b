import { carryOut, renumbering } from '../../register/check/renumber/renumber.ts'
import { EXIT, print, UsageError, type Command } from '../command.ts'
import { registerFolder } from './common.ts'
import { shared } from './option-of.ts'
import { speakerOf } from './speaker-of.ts'

export const renumber: Command = {
  name: 'register renumber',
  usage: 'register renumber [--dry-run] [--dir DIR] [--json]',
  what: 'During a merge: give entries new numbers where two branches took the same ones, with every link to them.',
  options: { ...shared, 'dry-run': { type: 'boolean' } },
  run(call) {
    const speaker = speakerOf(call)
    const { w, say } = speaker
    const { renumber: words } = w.commands
    const folder = registerFolder(speaker, call)
    const plan = renumbering(folder)
    if (plan === null) throw new UsageError(words.noMerge)
    const isTried = call.options['dry-run'] === true
    const isNothing = plan.texts.size === 0 && plan.marks === null
    if (!isTried && !isNothing) carryOut(folder, plan, w.files.lockHeader)
    if (call.json) {
      const { ids, texts, marks, lookAt } = plan
      const changed = isNothing ? [] : [...ids].map(([from, to]) => ({ from, to }))
      const files = [...texts.keys(), ...(marks === null ? [] : ['register.lock.yaml'])]
      print(JSON.stringify({ renumbered: changed, files, lookAt, dryRun: isTried }, null, 2))
      return Promise.resolve(EXIT.ok)
    }
    if (isNothing) print(words.nothing)
    else {
      for (const [from, to] of plan.ids) print(say(words.moved, { from, to }))
      print(say(isTried ? words.wouldChange : words.changed, { files: [...plan.texts.keys()] }))
      if (!isTried) print(words.next)
    }
    for (const { file, line, ids } of plan.lookAt)
      print(
        say(words.lookAt, {
          file,
          line,
          ids,
          next: ids.map((id) => plan.ids.get(id) ?? id),
        }),
      )
    return Promise.resolve(EXIT.ok)
  },
}
