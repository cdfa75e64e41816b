/** What a form says: its name, its button, what stands there when it worked, and each question. */
export interface VerbWords {
  readonly title: string
  readonly button: string
  readonly done: string
  readonly hint?: string
  readonly fields: Readonly<Record<string, FieldWords>>
}

export interface FieldWords {
  readonly label: string
  readonly hint?: string
}

/** Verbs that nobody does for the person: two of us do what was noted that they want. */
export type OfThePerson = 'withdraw' | 'ask_to_erase'

/** Verbs of the clock alone, which have no form. */
export type OfTheClock =
  | 'note_lateness'
  | 'turn_delay'
  | 'give_back'
  | 'note_deciders'
  | 'announce_erasing'
  | 'erase_case'
  | 'ask_how_it_is'
  | 'ask_about_reprisal'
  | 'ask_whether_it_helped'
  | 'count_members'
  | 'note_times_over'
