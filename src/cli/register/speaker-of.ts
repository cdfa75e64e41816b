import { languagesFolder } from '../../paths.ts'
import { registerWords } from '../../words/en/register/index.ts'
import { ENGLISH_CODE, languageFolders, readFacts, readJson } from '../../words/language-folder.ts'
import { layOver } from '../../words/lay-over.ts'
import { englishRegister, registerSpeaker, type RegisterSpeaker } from '../../words/register-speaker.ts'
import { sayLanguageFault } from '../../words/say-language-fault.ts'
import { tell, UsageError, type CommandCall } from '../command.ts'
import { optionOf } from './option-of.ts'

/**
 * Who speaks: the language of `--language`, else of `AMENDS_LANGUAGE`, else English. What the language has not said
 * yet is said in English. The system's own language is not asked: what a colleague or a CI reads must not depend on
 * whose computer it ran on.
 *
 * @param folder the folder of languages
 */
export function speakerOf(call: CommandCall, folder = languagesFolder): RegisterSpeaker {
  const language = (optionOf(call, 'language') ?? call.language ?? '').trim() || ENGLISH_CODE
  if (language === ENGLISH_CODE) return englishRegister
  const others = languageFolders(folder).filter((code) => code !== ENGLISH_CODE)
  if (!others.includes(language))
    throw new UsageError(
      englishRegister.say(registerWords.commands.usage.unknownLanguage, {
        value: language,
        known: englishRegister.list([ENGLISH_CODE, ...others]),
      }),
    )
  const facts = readFacts(folder, language)
  if ('problem' in facts) throw new UsageError(sayLanguageFault(facts))
  const { vocabulary, ...own } = registerWords
  const words = {
    ...wordsIn(folder, `${language}/register.json`, own),
    vocabulary: wordsIn(folder, `${language}/vocabulary.json`, vocabulary),
  }
  return registerSpeaker(language, words, facts.dir)
}

/** The words of one file, English where it has none; what is wrong with it is told where no machine reads. */
function wordsIn<Words>(folder: string, file: string, english: Words): Words {
  const { value, fault } = readJson(folder, file)
  if (fault !== null) tell(sayLanguageFault(fault))
  return layOver(english, value, {
    say: (sentence, own) => own ?? sentence,
    notText: (path) => tell(sayLanguageFault({ file, problem: 'not_text', path })),
  })
}
