import type { Child } from 'hono/jsx'
import type { WaysToUs } from '../../../actions/house.ts'
import type { Mine } from '../../../actions/intake/view-mine.ts'
import type { PageOf } from '../../../domain/case/page-of.ts'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import type { Speaker } from '../../../words/speak.ts'
import type { FieldNote } from '../errors.tsx'
import type { Drafts } from './draft.ts'
import type { OwnData } from './own-data.tsx'

/** What every part of the status page is given. */
export interface Here extends Mine {
  readonly speaker: Speaker
  /** Name of the organisation that runs this. */
  readonly org: string
  /** How it is reached without this site. */
  readonly ways: WaysToUs
  readonly now: Instant
  /** In which days are counted. */
  readonly timeZone: string
  /** This installation sends e-mail. */
  readonly sendsMail: boolean
  /** Where this installation is reached. */
  readonly houseUrl: string
  /** What they take along; null while they have not asked for it. */
  readonly ownData: OwnData | null
  /** Days for which what was erased can still be opened by a backup of the keys. */
  readonly keyBackupDays: number
  /** The page of the messages that is shown; what is true of the case is said by `view`, which has all of them. */
  readonly messages: PageOf<PersonView['messages'][number]>
  /** What was typed and is not sent. */
  readonly drafts: Drafts
  readonly notes: readonly FieldNote[]
  /** The check value of an earlier day that was typed; nothing while nobody checks. */
  readonly earlier?: string
  /** What was typed as the address for a code, where it is not right. */
  readonly typedAddress?: string
}

/** Props of the parts of the page. */
export interface Part {
  readonly here: Here
  readonly children?: Child
}
