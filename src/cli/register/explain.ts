import { rulePage } from '../../register/check/rule-page.ts'
import { RULES } from '../../register/files/rules.ts'
import { EXIT, print, UsageError, type Command } from '../command.ts'
import { labelOf } from './common.ts'
import { shared } from './option-of.ts'
import { speakerOf } from './speaker-of.ts'

export const explain: Command = {
  name: 'register explain',
  usage: 'register explain RULE',
  what: 'What a rule is about, how its finding reads, and the way out.',
  options: { ...shared },
  run(call) {
    const speaker = speakerOf(call)
    const [typed] = call.words
    if (typed === undefined) throw new UsageError(speaker.w.commands.explain.nameRule)
    const code = labelOf(
      speaker,
      'rule',
      typed.toUpperCase(),
      RULES.map((rule) => rule.code),
    )
    const page = rulePage(speaker, code)
    if (call.json) print(JSON.stringify(page, null, 2))
    else {
      const { explain: words } = speaker.w.commands
      print(`${page.rule}  ${page.level}  ${page.title}\n`)
      print(`${words.example}\n  ${page.example}\n\n${words.wayOut}\n  ${page.fix}`)
    }
    return Promise.resolve(EXIT.ok)
  },
}
