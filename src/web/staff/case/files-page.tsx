import { mayBeAbuseMaterial } from '../../../domain/casework/no-copy.ts'
import { ownerMark } from '../../../actions/staff/carried.ts'
import { mustLookFirst } from '../../../actions/casework/looks.ts'
import { viewCase, type CaseView } from '../../../actions/casework/view-case.ts'
import { contextOf } from '../../../actions/run-verb.ts'
import type { GivenFile } from '../../../domain/files/files.ts'
import { whyNotRefuse } from '../../../domain/files/refuse-file.ts'
import { NOTHING_SAID, whyNoFile } from '../../../domain/files/why-no-file.ts'
import { whyNotWriteDown } from '../../../domain/files/write-down.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Speaker } from '../../../words/speak.ts'
import { kindOfFile, type Shade } from '../../../domain/vocabulary/files.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { InsetText } from '../../components/inset-text.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { Select } from '../../components/select.tsx'
import { Textarea } from '../../components/textarea.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import { idOf, staffOf, staffViewer, type Visit } from '../../route.ts'
import { casePath } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'
import { headOf, ProblemSummary, type Problems } from '../page-problems.tsx'
import { lookPage } from './look.tsx'
import { Words } from './section-parts.tsx'

/** So many files in a day, and somebody is offered a break (domain reference 13: exposure limits). */
const PAUSE_AFTER = 10

/** What the page shows besides the list. */
export interface ShownOfFiles {
  /** Address of a picture that was asked for, the file that it is of, and how much of it is shown. */
  readonly picture?: { readonly file: string; readonly address: string; readonly shade: Shade }
  /** The same of a sound or a film. */
  readonly sound?: { readonly file: string; readonly address: string }
  /** How many files whoever looks opened today. */
  readonly opened?: number
  readonly saved?: 'saved' | 'refused' | 'savedWords'
  readonly problems?: Problems
  /** What was typed, by the name of its field. */
  readonly typed?: Readonly<Record<string, string>>
}

/** `GET /staff/cases/:id/files`: what was given for a case, of which nothing is shown before somebody asks. */
export async function filesOfCasePage(visit: Visit, shown: ShownOfFiles = {}): Promise<Response> {
  const { house, speaker } = visit
  const id = idOf(visit)
  if (!isUuid(id)) return notFoundPage(visit)
  const viewer = staffViewer(staffOf(visit))
  if (await mustLookFirst(house, viewer, id)) return lookPage(visit)
  const view = await viewCase(house, viewer, id)
  // Whoever reads a case without names opens no files of it, and is not told that there are any.
  if (view === null || view.veiled) return notFoundPage(visit)
  const words = speaker.w.workspace.files
  const { kase } = view
  const isLocked = mayBeAbuseMaterial(kase)
  const { problems = {}, opened = 0, saved } = shown
  return staffPage(visit, {
    ...headOf(speaker, words.title, problems),
    current: '/staff/queues/worklist',
    children: (
      <>
        <ProblemSummary speaker={speaker} problems={problems} />
        {saved && (
          <NotificationBanner
            tone="success"
            title={speaker.w.portal.status.saved.title}
            heading={words[saved]}
          />
        )}
        <h1>{words.title}</h1>
        <p>
          <a href={casePath(id)}>{words.back}</a>
        </p>
        {isLocked ? (
          <WarningText signLabel={speaker.w.workspace.casePage.head.warning}>{words.locked}</WarningText>
        ) : (
          <>
            <p>{words.lead}</p>
            <p>{words.care}</p>
          </>
        )}
        {opened >= PAUSE_AFTER && <InsetText>{speaker.say(words.pause, { n: opened })}</InsetText>}
        {kase.filesTurnedAway.map(({ from, at, name, shows }) => (
          <>
            <p>{speaker.say(words.turnedAway, { from, day: speaker.day(at) })}</p>
            <InsetText>
              <bdi>{[name, shows].filter((said) => said !== null).join(' · ')}</bdi>
            </InsetText>
          </>
        ))}
        {kase.files.length === 0 && <p>{words.none}</p>}
        <Homeless visit={visit} view={view} shown={shown} />
        {/* One form, so that whatever is pressed takes along what stands typed in any of its fields. */}
        <form
          method="post"
          action={`${casePath(id)}/files`}
          enctype="multipart/form-data"
          class="am-verb am-verb--bare"
          novalidate
        >
          <EnterSendsNothing label={words.title} />
          <input type="hidden" name="form" value="files" />
          <input type="hidden" name="owner" value={ownerMark(house, staffOf(visit).id)} />
          {kase.files.map((file) => (
            <OneFile visit={visit} view={view} file={file} isLocked={isLocked} shown={shown} />
          ))}
          {!isLocked && <GiveFile visit={visit} view={view} shown={shown} />}
        </form>
      </>
    ),
  })
}

/**
 * Browsers press the first button of a form where somebody presses Enter in a field: this one comes back with what was
 * typed, so that nobody opens a file that they did not ask for.
 */
function EnterSendsNothing({ label }: { readonly label: string }) {
  return (
    <button class="govuk-visually-hidden" name="at" value="" tabindex={-1} aria-hidden="true">
      {label}
    </button>
  )
}

interface OneFileProps {
  readonly visit: Visit
  readonly view: CaseView
  readonly file: GivenFile
  readonly isLocked: boolean
  readonly shown: ShownOfFiles
}

function OneFile({ visit, view, file, isLocked, shown }: OneFileProps) {
  const { speaker } = visit
  const words = speaker.w.workspace.files
  const { fileKinds, cleaned } = speaker.w.vocabulary
  const { gone, lookedAt, from } = file
  const action = view.kase.plan.find(({ id }) => id === file.action)
  const kind = kindOfFile(file.type)
  const isPicture = kind === 'picture'
  const isHeard = kind === 'sound' || kind === 'film'
  // One step after the other: nobody comes by a press of a wrong button to what they did not want to see.
  const seen = shown.picture?.file === file.id ? shown.picture.shade : null
  const nextShade = !isPicture || seen === 'grey' ? 'whole' : seen === 'soft' ? 'grey' : 'soft'
  const stays = whyNotRefuse(view.kase, file.id, actorOf(visit))
  return (
    <section class="am-file" aria-labelledby={`file-${file.id}`} tabindex={-1}>
      <h2 id={`file-${file.id}`}>
        {fileKinds[kindOfFile(file.type)]} {file.id} <bdi>{isLocked ? '' : (file.name ?? '')}</bdi>
      </h2>
      <p class="am-meta">
        {speaker.say(words.given, { from, day: speaker.day(file.at), kb: Math.ceil(file.bytes / 1000) })}
        <br />
        {speaker.say(words.digest, { digest: file.digest })}
      </p>
      {action && <p>{speaker.say(words.proves, { action: isolate(action.what) })}</p>}
      {gone !== null && (
        <>
          <p>{speaker.say(words.gone, { why: gone.why, day: speaker.day(gone.at) })}</p>
          {gone.reasons !== null && <p dir="auto">{gone.reasons}</p>}
        </>
      )}
      <WrittenDown speaker={speaker} file={file} />
      {gone === null && !isLocked && (
        <>
          {file.shows !== null && (
            <p>
              {words.shows}: <bdi>{file.shows}</bdi>
            </p>
          )}
          <p>{cleaned[file.cleaned]}</p>
          <p>
            {lookedAt === null ? words.notOpened : speaker.say(words.opened, { day: speaker.day(lookedAt) })}
          </p>
          {shown.picture?.file === file.id && (
            <img src={shown.picture.address} alt={file.shows ?? words.shown} class="am-file__picture" />
          )}
          {shown.sound?.file === file.id && (
            <audio
              controls
              preload="metadata"
              src={shown.sound.address}
              aria-label={speaker.say(words.heard, { from })}
            />
          )}
          {isHeard && <Press file={file.id} act="hear" children={words.hear} />}
          <Press file={file.id} act={nextShade} children={words[nextShade]} />
          <WriteDown visit={visit} view={view} file={file} shown={shown} />
          {stays !== null && (
            <p id={`reasons-${file.id}`} tabindex={-1}>
              {refusalText(speaker, stays)}
            </p>
          )}
          {stays === null && (
            <Details summary={words.refuse.title} open={shown.problems?.[`reasons-${file.id}`] !== undefined}>
              <p>{words.refuse.lead}</p>
              <Textarea
                name={`reasons-${file.id}`}
                label={words.refuse.reasons}
                value={shown.typed?.[`reasons-${file.id}`] ?? ''}
                dir="auto"
                error={shown.problems?.[`reasons-${file.id}`]}
                errorPrefix={speaker.w.common.errorPrefix}
              />
              <Button variant="warning" preventDoubleClick name="at" value={`${file.id}:refuse`}>
                {words.refuse.button}
              </Button>
            </Details>
          )}
        </>
      )}
    </section>
  )
}

interface WriteDownProps {
  readonly visit: Visit
  readonly view: CaseView
  readonly file: GivenFile
  readonly shown: ShownOfFiles
}

/** The field for what the person says in a file, where one of us heard it. */
function WriteDown({ visit, view, file, shown }: WriteDownProps) {
  const { speaker, house } = visit
  const words = speaker.w.workspace.files.writeDown
  const { id, writtenDown } = file
  const place = `words-${id}`
  const typed = shown.typed?.[place]
  if (whyNotWriteDown(view.kase, id, contextOf(house, actorOf(visit))) !== null) return <></>
  const last = writtenDown.at(-1)?.words ?? ''
  return (
    <Details
      summary={writtenDown.length === 0 ? words.title : words.again}
      open={
        shown.sound?.file === id ||
        shown.problems?.[place] !== undefined ||
        (typed !== undefined && typed !== last)
      }
    >
      <p>{words.lead}</p>
      <input type="hidden" name={`before-${id}`} value={String(writtenDown.length)} />
      <Textarea
        name={place}
        label={words.words}
        value={typed ?? last}
        dir="auto"
        error={shown.problems?.[place]}
        errorPrefix={speaker.w.common.errorPrefix}
      />
      <Button preventDoubleClick name="at" value={`${id}:write`}>
        {words.button}
      </Button>
    </Details>
  )
}

/** What the person says in a file, each time that one of us wrote it down: also where the file itself is gone or locked. */
function WrittenDown({ speaker, file }: { readonly speaker: Speaker; readonly file: GivenFile }) {
  const words = speaker.w.workspace.files.writeDown
  return (
    <>
      {file.writtenDown.map((each) => (
        <>
          <p>{speaker.say(words.stands, { day: speaker.day(each.at) })}</p>
          <InsetText>
            <Words>{each.words}</Words>
          </InsetText>
        </>
      ))}
    </>
  )
}

/** What was typed of a file whose fields are not there any more: taken back, locked or refused meanwhile. */
function Homeless({ visit, view, shown }: { visit: Visit; view: CaseView; shown: ShownOfFiles }) {
  const { speaker, house } = visit
  const context = contextOf(house, actorOf(visit))
  const isGone = (place: string) => {
    const [field = '', file = ''] = place.split('-')
    if (field === 'words') return whyNotWriteDown(view.kase, file, context) !== null
    return field === 'reasons' && whyNotRefuse(view.kase, file, actorOf(visit)) !== null
  }
  const left = Object.entries(shown.typed ?? {}).filter(([place, text]) => text !== '' && isGone(place))
  return (
    <>
      {left.map(([place, text]) => (
        <InsetText>
          <p>{speaker.w.workspace.files.notSaved}</p>
          <div id={place.startsWith('words') ? place : undefined} tabindex={-1} dir="auto" class="am-text">
            {text}
          </div>
        </InsetText>
      ))}
    </>
  )
}

interface PressProps {
  readonly file: string
  readonly act: Shade | 'hear'
  readonly children: string
}

/** A button that opens a file. */
function Press({ file, act, children }: PressProps) {
  return (
    <Button variant="secondary" name="at" value={`${file}:${act}`}>
      {children}
    </Button>
  )
}

const actorOf = (visit: Visit) => ({ kind: 'staff', id: staffOf(visit).id }) as const

const refusalText = (speaker: Speaker, { refused, detail = {} }: Refusal) =>
  speaker.say(speaker.w.refusals[refused], detail)

function GiveFile({ visit, view, shown }: { visit: Visit; view: CaseView; shown: ShownOfFiles }) {
  const { speaker } = visit
  const words = speaker.w.workspace.files.give
  const { house } = visit
  const whyNot = whyNoFile(view.kase, contextOf(house, actorOf(visit)), house.files.mostOfCase, NOTHING_SAID)
  if (whyNot !== null)
    return (
      <section aria-labelledby="give-file">
        <h2 id="give-file">{words.title}</h2>
        <p id="file" tabindex={-1}>
          {refusalText(speaker, whyNot)}
        </p>
      </section>
    )
  const actions = view.kase.plan.map(({ id, what }) => ({ value: id, text: what.slice(0, 80) }))
  return (
    <section aria-labelledby="give-file">
      <h2 id="give-file">{words.title}</h2>
      <p>{words.lead}</p>
      <p>{speaker.w.portal.start.danger.images}</p>
      <Input name="shows" id="shows" label={words.shows} value={shown.typed?.['shows'] ?? ''} dir="auto" />
      <Select
        name="action"
        id="action"
        label={words.action}
        items={[{ value: '', text: words.noAction }, ...actions]}
        value={shown.typed?.['action'] ?? ''}
      />
      <Input
        type="file"
        name="file"
        id="file"
        label={words.choose}
        error={shown.problems?.['file']}
        errorPrefix={speaker.w.common.errorPrefix}
      />
      <Button preventDoubleClick name="at" value="give">
        {words.button}
      </Button>
    </section>
  )
}
