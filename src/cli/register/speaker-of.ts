import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languagesFolder } from '../../paths.ts'
import { registerWords } from '../../words/en/register/index.ts'
import { fallBack } from '../../words/fall-back.ts'
import { englishRegister, registerSpeaker, type RegisterSpeaker } from '../../words/register-speaker.ts'
import { UsageError, type CommandCall } from '../command.ts'
import { optionOf } from './option-of.ts'

/** Languages of the house that are data: `languages/<code>/register.json` holds the words of the register. */
const FILE = 'register.json'

/**
 * Who speaks: the language of `--language`, else of `AMENDS_LANGUAGE`, else English. What the language has not said
 * yet is said in English. The system's own language is not asked: what a colleague or a CI reads must not depend on
 * whose computer it ran on.
 */
export function speakerOf(call: CommandCall): RegisterSpeaker {
  const language = (optionOf(call, 'language') ?? call.language ?? '').trim() || 'en'
  if (language === 'en') return englishRegister
  if (!spoken().includes(language))
    throw new UsageError(
      englishRegister.say(registerWords.commands.usage.unknownLanguage, {
        value: language,
        known: ['en', ...spoken()].join(', '),
      }),
    )
  const vocabulary = wordsIn(language, 'vocabulary.json')
  return registerSpeaker(
    language,
    fallBack(registerWords, { ...(wordsIn(language, FILE) as object), vocabulary }),
    isFromRight(wordsIn(language, 'language.json')) ? 'rtl' : 'ltr',
  )
}

/** Languages that have words for the register, English not among them. */
function spoken(): string[] {
  if (!existsSync(languagesFolder)) return []
  return readdirSync(languagesFolder).filter((language) => existsSync(join(languagesFolder, language, FILE)))
}

const isFromRight = (facts: unknown): boolean =>
  typeof facts === 'object' && facts !== null && 'dir' in facts && facts.dir === 'rtl'

function wordsIn(language: string, file: string): unknown {
  const path = join(languagesFolder, language, file)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as unknown) : {}
}
