import type { FilesOfMine } from '../../../actions/files/my-files.ts'
import { startVisit, type OpenVisit } from '../../../actions/intake/visit.ts'
import { kindOfFile } from '../../../domain/vocabulary/files.ts'
import type { PersonFile } from '../../../domain/files/person-files.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import type { Speaker } from '../../../words/speak.ts'
import { publicPage } from '../../pages/public-page.tsx'
import { field, type Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM, WayOut } from '../carry.tsx'
import { Errors, errorOf, titleOf, type FieldNote } from '../errors.tsx'
import { Hidden } from '../hidden.tsx'
import { carriedShows, hiddenDrafts, type Drafts } from './draft.ts'
import { shownMessages } from './message-page.tsx'
import { Heard } from './files.tsx'
import { SendingFile } from './sending-file.tsx'
import { Voice, VOICE } from './voice.tsx'

interface Shown {
  readonly within: OpenVisit
  /** What was typed into the status page and is not sent. */
  readonly drafts: Drafts
  readonly messagesAt: string | null
  readonly saved?: 'given' | 'taken_back'
  /** Why the file was not taken that they just wanted to give. */
  readonly refusal?: Refusal | null
  /** What was typed of a file that is not given. */
  readonly shows?: string
  /** It was a recording that was not kept. */
  readonly isVoice?: boolean
}

/** Id of the form that gives a file: of its own, so that a chosen file goes nowhere but where it is given. */
const GIVE = 'give'
/** Id of what stands in its place where no file is taken. */
const CLOSED = 'closed'

/**
 * What the person gave in files, and one more: a page of its own, because a form with a file is sent apart. What is typed
 * on the page of the case goes along and back. Where there may be pictures of the abuse of a child, there is no field,
 * and who can help stands in its place.
 */
export function filesPage(
  visit: Visit,
  { reference, files, whyNot, staying, most }: FilesOfMine,
  { within, drafts, messagesAt, saved, refusal = null, shows = '', isVoice = false }: Shown,
): Response | Promise<Response> {
  const { house, speaker } = visit
  const words = speaker.w.portal.files.page
  const sealed = startVisit(house, within.viewer, within.seen, within.mark)
  // An address that was begun for codes is no draft, and is kept as one.
  const address = field(visit.form, 'recovery-address')
  const carried = [
    ['visit', sealed],
    ...shownMessages(messagesAt),
    ...hiddenDrafts(drafts),
    ...(address === '' ? [] : [['recovery-address', address] as const]),
  ] as const
  // What is typed for a file that is not given yet stays with whatever else is sent; so does the script's (`in-place.ts`).
  const withShows = [...carried, ...carriedShows(shows)] as const
  const action = `/${speaker.language}/status/files`
  // Whatever became of the case: who is told to send no pictures is asked for none by the same page.
  const closed = whyNot ?? (refusal?.refused === 'no_files_of_abuse' ? refusal : null)
  const chosen = isVoice ? VOICE : 'file'
  const notes: FieldNote[] =
    refusal === null ? [] : [{ id: closed === null ? chosen : CLOSED, text: refusalText(speaker, refusal) }]
  return publicPage(visit, {
    title: titleOf(speaker, words.title, notes),
    status: notes.length > 0 ? 400 : 200,
    carries: 'files',
    unsent: drafts.size > 0 || shows !== '',
    script: 'files.js',
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        {saved && (
          <NotificationBanner
            tone="success"
            title={speaker.w.portal.status.saved.title}
            heading={saved === 'given' ? words.saved : words.savedBack}
          />
        )}
        <h1>{words.title}</h1>
        {closed !== null ? (
          <>
            <p id={CLOSED} tabindex={-1}>
              {refusalText(speaker, closed)}
            </p>
            {closed.refused === 'no_files_of_abuse' && (
              <p>
                <WayOut speaker={speaker} from="files" to="/help">
                  {words.toHelp}
                </WayOut>
              </p>
            )}
          </>
        ) : (
          <>
            <p>{speaker.w.portal.files.lead}</p>
            <p>{speaker.say(words.taken, { most })}</p>
            <p>{words.kept}</p>
            <p>{speaker.w.portal.start.danger.images}</p>
            <form
              id={GIVE}
              method="post"
              action={action}
              {...AS_PARTS}
              novalidate
              data-in-parts={`${action}/uploads`}
            >
              <Hidden values={carried} />
              <Input
                name="shows"
                id="shows"
                label={words.shows}
                hint={words.showsHint}
                value={shows}
                dir="auto"
                attributes={{ 'data-goes-along': '' }}
              />
              <Input
                type="file"
                name="file"
                id="file"
                label={words.choose}
                attributes={{ 'data-of': reference }}
                {...errorOf(speaker, notes, 'file')}
              />
              <Button preventDoubleClick name="step" value="give" attributes={{ form: GIVE }}>
                {words.give}
              </Button>
              <SendingFile speaker={speaker} />
            </form>
            <Voice visit={visit} action={action} carried={withShows} notes={notes} of={reference} />
          </>
        )}
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden values={withShows} />
          <h2>{words.given}</h2>
          {files.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <ul class="am-files">
              {files.map((file) => (
                <li>
                  <OneFile visit={visit} file={file} action={action} stays={staying.get(file.id)} />
                </li>
              ))}
            </ul>
          )}
          <Button variant="secondary" name="step" value="show">
            {words.back}
          </Button>
        </form>
      </>
    ),
  })
}

const refusalText = (speaker: Speaker, { refused, detail = {} }: Refusal) =>
  speaker.say(speaker.w.refusals[refused], detail)

interface OneFileProps {
  readonly visit: Visit
  readonly file: PersonFile
  readonly action: string
  /** Why it cannot be taken back now. */
  readonly stays: Refusal | undefined
}

function OneFile({ visit, file, action, stays }: OneFileProps) {
  const { speaker } = visit
  const words = speaker.w.portal.files.page
  const { fileKinds, cleaned } = speaker.w.vocabulary
  const { gone } = file
  return (
    <>
      <p>
        <strong>
          {fileKinds[kindOfFile(file.type)]} <bdi>{file.name ?? file.type.toUpperCase()}</bdi>
        </strong>
        <br />
        {speaker.say(words.size, { kb: Math.ceil(file.bytes / 1000), day: speaker.day(file.at) })}
      </p>
      {file.shows !== null && <p dir="auto">{file.shows}</p>}
      {file.writtenDown.length > 0 && <Heard speaker={speaker} writtenDown={file.writtenDown} />}
      {gone === null && <p class="am-small">{cleaned[file.cleaned]}</p>}
      {gone?.why === 'taken_back' && <p>{speaker.say(words.takenBack, { day: speaker.day(gone.at) })}</p>}
      {gone?.why === 'refused' && (
        <>
          <p>{speaker.say(words.refused, { day: speaker.day(gone.at) })}</p>
          <p dir="auto">{gone.reasons}</p>
        </>
      )}
      {gone === null && stays !== undefined && <p>{refusalText(speaker, stays)}</p>}
      {gone === null && stays === undefined && (
        <Button variant="secondary" formaction={action} name="take-back" value={file.id}>
          {words.takeBack}
        </Button>
      )}
    </>
  )
}
