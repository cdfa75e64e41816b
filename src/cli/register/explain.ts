import { rulePage } from '../../register/check/rule-page.ts'
import { RULES } from '../../register/files/rules.ts'
import { FORMS } from '../../register/report/forms.ts'
import { alone } from '../../register/report/one-page.ts'
import { rulesPage } from '../../register/report/rules-page.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { EXIT, print, UsageError, type Command, type CommandCall } from '../command.ts'
import { labelOf } from './common.ts'
import { formOf } from './form-of.ts'
import { optionOf, shared } from './option-of.ts'
import { speakerOf } from './speaker-of.ts'
import { writeOutput } from './write-output.ts'

export const explain: Command = {
  name: 'register explain',
  usage: 'register explain RULE | --all [--format html|markdown] [--output FILE]',
  what: 'What a rule is about, how its finding reads, and the way out; or every rule on one page, to be published.',
  options: { ...shared, all: { type: 'boolean' }, format: { type: 'string' }, output: { type: 'string' } },
  run(call) {
    const speaker = speakerOf(call)
    const { explain: words } = speaker.w.commands
    const [typed] = call.words
    const isAll = call.options['all'] === true
    if (isAll && typed !== undefined) throw new UsageError(words.notBoth)
    if (isAll) {
      writeAll(speaker, call)
      return Promise.resolve(EXIT.ok)
    }
    if (typed === undefined) throw new UsageError(words.nameRule)
    const code = labelOf(speaker, 'rule', typed.toUpperCase(), CODES)
    const page = rulePage(speaker, code)
    if (call.json) print(JSON.stringify(page, null, 2))
    else {
      print(`${page.rule}  ${page.level}  ${page.title}\n`)
      print(`${words.example}\n  ${page.example}\n\n${words.wayOut}\n  ${page.fix}`)
    }
    return Promise.resolve(EXIT.ok)
  },
}

const CODES = RULES.map(({ code }) => code)

/** The page to which findings in SARIF point, by `rule_pages` in register.yaml. */
function writeAll(speaker: RegisterSpeaker, call: CommandCall): void {
  const text = call.json
    ? `${JSON.stringify(
        CODES.map((code) => rulePage(speaker, code)),
        null,
        2,
      )}\n`
    : alone(rulesPage(speaker), FORMS[formOf(speaker, call)])
  const output = optionOf(call, 'output')
  if (output === undefined) process.stdout.write(text)
  else writeOutput(speaker, output, text)
}
