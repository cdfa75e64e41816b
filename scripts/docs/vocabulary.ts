import * as bodies from '../../src/domain/vocabulary/bodies.ts'
import * as casework from '../../src/domain/vocabulary/casework.ts'
import * as clocks from '../../src/domain/vocabulary/clocks.ts'
import * as followUp from '../../src/domain/vocabulary/follow-up.ts'
import * as impact from '../../src/domain/vocabulary/impact.ts'
import * as intake from '../../src/domain/vocabulary/intake.ts'
import * as remedy from '../../src/domain/vocabulary/remedy.ts'
import * as reprisal from '../../src/domain/vocabulary/reprisal.ts'
import * as rights from '../../src/domain/vocabulary/rights.ts'
import * as severity from '../../src/domain/vocabulary/severity.ts'
import * as staff from '../../src/domain/vocabulary/staff.ts'
import * as valueChain from '../../src/domain/vocabulary/value-chain.ts'
import { en } from '../../src/words/en/index.ts'

const modules = {
  rights,
  severity,
  impact,
  'value-chain': valueChain,
  remedy,
  followUp,
  reprisal,
  intake,
  casework,
  staff,
  clocks,
  bodies,
}

/** Every coded list with the words that people see. */
export function vocabularyPage(): string {
  return [
    '# Vocabulary',
    '',
    `Made from \`src/domain/vocabulary/\` (taxonomy ${rights.TAXONOMY_VERSION}) and the English words. Codes are stable: they stand in ledgers, exports and the API.`,
    '',
    ...Object.entries(modules).flatMap(([file, lists]) =>
      Object.entries(lists)
        .filter((entry): entry is [string, readonly { code: string }[]] => isList(entry[1]))
        .flatMap(([name, list]) => [
          `## ${name.toLowerCase().replaceAll('_', ' ')}`,
          '',
          `\`${name}\` in \`vocabulary/${file}.ts\``,
          '',
          '| code | words |',
          '| --- | --- |',
          ...list.map(({ code }) => `| \`${code}\` | ${wordsFor(name, code)} |`),
          '',
        ]),
    ),
  ].join('\n')
}

function isList(value: unknown): value is readonly { code: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each) => typeof each === 'object' && 'code' in each)
  )
}

/** `OFFER_ANSWERS` has its words in `vocabulary.offerAnswers`. */
function wordsFor(list: string, code: string): string {
  const key = list.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  const words = (en.vocabulary as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[key]?.[code]
  return typeof words === 'string' ? words.replaceAll('|', '\\|') : ''
}
