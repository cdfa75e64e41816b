import { rulePage } from '../../register/check/rule-page.ts'
import { RULES } from '../../register/files/rules.ts'
import { FORMS } from '../../register/report/forms.ts'
import { alone } from '../../register/report/one-page.ts'
import { rulesPage } from '../../register/report/rules-page.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { EXIT, UsageError, type Command, type CommandCall } from '../command.ts'
import { labelOf } from './common.ts'
import { formOf } from './form-of.ts'
import { optionOf, shared } from './option-of.ts'
import { speakerOf } from './speaker-of.ts'
import { writeOutput } from './write-output.ts'

export const explain: Command = {
  name: 'register explain',
  usage: 'register explain RULE … | --all [--format html|markdown] [--output FILE]',
  what: 'What a rule is about, how its finding reads, and the way out; or every rule on one page, to be published.',
  options: { ...shared, all: { type: 'boolean' }, format: { type: 'string' }, output: { type: 'string' } },
  run(call) {
    const speaker = speakerOf(call)
    const { explain: words } = speaker.w.commands
    const isAll = call.options['all'] === true
    if (isAll && call.words.length > 0) throw new UsageError(words.notBoth)
    if (!isAll && call.words.length === 0) throw new UsageError(words.nameRule)
    const codes = isAll
      ? CODES
      : call.words.map((typed) => labelOf(speaker, 'rule', typed.toUpperCase(), CODES))
    const output = optionOf(call, 'output')
    const text = explained(speaker, call, codes)
    if (output === undefined) process.stdout.write(text)
    else writeOutput(speaker, output, text)
    return Promise.resolve(EXIT.ok)
  },
}

const CODES = RULES.map(({ code }) => code)

/**
 * Some rules in words for a terminal; for programs; or on a page, which is what all of them are written as, because
 * findings in SARIF point to it by `rule_pages` in register.yaml.
 */
function explained(speaker: RegisterSpeaker, call: CommandCall, codes: readonly string[]): string {
  const pages = codes.map((code) => rulePage(speaker, code))
  const isOne = call.options['all'] !== true && pages.length === 1
  if (call.json) return `${JSON.stringify(isOne ? pages[0] : pages, null, 2)}\n`
  const asked = ['all', 'format', 'output'].some((name) => call.options[name] !== undefined)
  if (asked) return alone(rulesPage(speaker, codes), FORMS[formOf(speaker, call)])
  const { example, wayOut } = speaker.w.commands.explain
  return pages
    .map(
      (page) =>
        `${page.rule}  ${page.level}  ${page.title}\n\n${example}\n  ${page.example}\n\n${wayOut}\n  ${page.fix}\n`,
    )
    .join('\n')
}
