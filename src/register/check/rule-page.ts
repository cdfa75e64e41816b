import type { RegisterSpeaker } from '../../words/register-speaker.ts'
import { RULES } from '../files/rules.ts'
import { fixOf, sentenceOf, titleOf } from './rule-words.ts'

/** What there is to know about a rule. */
export interface RulePage {
  readonly rule: string
  readonly level: string
  readonly title: string
  /** What it says, of something invented. */
  readonly example: string
  readonly fix: string
}

/** A rule in words, its gaps filled with what could stand there. */
export function rulePage(speaker: RegisterSpeaker, rule: string): RulePage {
  const gaps = { ...speaker.w.commands.explain.samples }
  return {
    rule,
    level: RULES.find(({ code }) => code === rule)?.level ?? '',
    title: titleOf(speaker, { rule, gaps }),
    example: sentenceOf(speaker, { rule, gaps }),
    fix: fixOf(speaker, { rule, gaps }),
  }
}
