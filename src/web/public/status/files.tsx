import type { PersonFile } from '../../../domain/files/person-files.ts'
import type { Speaker } from '../../../words/speak.ts'
import { OurWords, Said } from './said.tsx'
import { Button } from '../../components/button.tsx'
import { WayOut } from '../carry.tsx'
import type { Part } from './here.ts'

/**
 * The way to the page of files. Where there may be pictures of the abuse of a child nobody is asked for any: it says why,
 * and who can help (red line 10); what they gave before can still be taken back there. What we did not keep stands here with
 * the reason, and with the way to somebody who had no part in it (red lines 6 and 7).
 */
export function Files({ here }: Part) {
  const { speaker, view, whyNoFile } = here
  const words = speaker.w.portal.files
  const isClosed = whyNoFile?.refused === 'no_files_of_abuse'
  return (
    <section id="files" aria-labelledby="files-title">
      <h2 id="files-title">{words.title}</h2>
      <p>{isClosed ? speaker.w.refusals.no_files_of_abuse : words.lead}</p>
      {isClosed && (
        <p>
          <WayOut speaker={speaker} from="status" to="/help">
            {words.page.toHelp}
          </WayOut>
        </p>
      )}
      {view.filesNotKept.map(({ id, at, reasons }) => (
        <div id={`file-${id}`} tabindex={-1}>
          <p>{speaker.say(words.page.refused, { day: speaker.day(at) })}</p>
          <OurWords speaker={speaker}>{reasons}</OurWords>
        </div>
      ))}
      {view.filesNotKept.length > 0 && (
        <p>
          <a href="#complaints">{speaker.w.portal.status.complaints.title}</a>
        </p>
      )}
      {view.files
        .filter(({ writtenDown }) => writtenDown.length > 0)
        .map(({ id, writtenDown }) => (
          <div id={`heard-${id}`} tabindex={-1}>
            <Heard speaker={speaker} writtenDown={writtenDown} />
          </div>
        ))}
      <Button variant="secondary" name="step" value="files">
        {isClosed ? words.page.title : words.open}
      </Button>
    </section>
  )
}

interface HeardProps {
  readonly speaker: Speaker
  readonly writtenDown: PersonFile['writtenDown']
}

/** What they say in a recording, each time that one of us wrote it down, and what to do where that is not so. */
export function Heard({ speaker, writtenDown }: HeardProps) {
  const words = speaker.w.portal.files.page
  return (
    <>
      {writtenDown.map((each) => (
        <>
          <p>{speaker.say(words.writtenDown, { day: speaker.day(each.at) })}</p>
          <Said>{each.words}</Said>
        </>
      ))}
      <p class="am-small">{words.notSo}</p>
    </>
  )
}
