import type { NotTranslated } from '../../../actions/casework/translate-by-machine.ts'
import type { LookByName } from '../../../actions/casework/looks.ts'
import type { CaseView } from '../../../actions/casework/view-case.ts'
import type { CatalogueEntry } from '../../../domain/remedy/catalogue.ts'
import type { ClockChange } from '../../../domain/typed/local-moment.ts'
import type { TranslationServer } from '../../../outgoing/translate.ts'
import type { Speaker } from '../../../words/speak.ts'
import type { Unfinished } from '../../../store/staff/drafts.ts'
import type { PagesShown } from '../case/pages.tsx'
import type { OfferedBody } from '../../../domain/bodies/bodies-for.ts'
import type { DirectoryForCase } from '../case/from-directory.ts'
import type { Spot } from '../case/spots.ts'
import type { FormState } from './form-state.ts'
import type { StaffVerb } from './staff-verbs.ts'

/** A case page being made: the case, the forms that it has now, and what came back from the last one. */
export interface Desk {
  readonly speaker: Speaker
  readonly view: CaseView
  readonly spots: readonly Spot[]
  /** Id of the one form in hand, which stands in the drawer; null while somebody only reads. */
  readonly inHand: string | null
  readonly state: FormState | null
  readonly saved: StaffVerb | null
  /** What was saved at once, each act; empty where nobody knows it any more, and none where `saved` says it. */
  readonly acts?: readonly StaffVerb[] | undefined
  /** What the clocks did at a time that was typed for what was just saved. */
  readonly clocks?: ClockChange | null
  /** Taken from the list of actions, to start a new one with. */
  readonly suggested: CatalogueEntry | null
  /** What the directory of bodies that help has, while a form is in hand that chooses from it. */
  readonly directory?: DirectoryForCase | undefined
  /** Who of it can help with what the form in hand asks for. */
  readonly bodies?: readonly OfferedBody[] | undefined
  /** Other forms of this case that whoever looks typed into and did not save. */
  readonly unfinished: readonly Unfinished[]
  /** What they typed into forms that are not on the page any more. */
  readonly homeless: readonly FormState[]
  readonly marks: Marks
  /** Which page of what stands here a page at a time; the newest where nothing is said. */
  readonly pages?: PagesShown
  /** The machine that translates; null where there is none. */
  readonly translator: Pick<TranslationServer, 'host' | 'inHouse'> | null
  /** The text of the person that somebody wants to put a translation beside. */
  readonly told?: string | undefined
  /** Why a text was just not translated. */
  readonly untranslated?: NotTranslated | null
  /** A colleague took the case over from whoever looks, and they have not said yet that they know. */
  readonly takenOver: boolean
  /** Who read the case, by name; none for whoever does not answer for the house. */
  readonly looks?: readonly LookByName[]
}

/** What a form says of itself, beside what is typed. */
export interface Marks {
  /** The same words under the same key are done once. */
  readonly key: string
  /** For which account it was made, sealed. */
  readonly owner: string
}

/** Address of the page of a case. */
export function casePath(caseId: string): string {
  return `/staff/cases/${caseId}`
}

/** The page of a case with this form in hand, at the place where it belongs. */
export function handPath(caseId: string, form: string): string {
  return `${casePath(caseId)}?do=${form}#at`
}

/** Where the form in hand is kept when somebody leaves it; null while nothing is in hand. */
export function keepAt({ view, inHand }: Desk): string | null {
  return inHand === null ? null : `${casePath(view.kase.id)}/keep`
}
