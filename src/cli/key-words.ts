import type { KeyKind } from '../store/keys/key-kinds.ts'

/** What is counted under each key. */
export const COUNTED = 'cases, receipts, tokens and links to a sign-in'

/** What each kind of key protects, for whoever runs the machine. */
export const PROTECTS: Readonly<Record<KeyKind, string>> = {
  cases: 'the keys of the cases: stories, names, ways to reach people (with the file of case keys)',
  names:
    'names and addresses of colleagues, names of organisations and systems, secrets of apps for codes, why a case was erased',
  receipts: 'that nobody finds the case of a receipt, or tries a guess, with the database alone',
  tokens: 'that nobody tries a guess at a token of the API with the database alone',
  visits: 'what the pages of a person carry while they are open',
  staff: 'sign-ins, links, marks of browsers, what staff typed and did not save',
  replies: 'replies that are kept for requests that come twice, for a day',
  ledger: 'that nobody changes the history unseen with the database alone',
  anchors: 'the signature under the lines that say each night where the ledger stands',
  history: 'the check values with which people look whether their history is still the same',
}

/** What becomes of what the key before made, while a change is under way. */
export const BEFORE = {
  made_new: 'is being made new in the background',
  runs_out: 'taken for a day, then over',
  stays: 'stays, to check the past with it',
} as const

/** What became of it when the change is done. */
export const DONE = { ...BEFORE, made_new: 'everything was made new' } as const
