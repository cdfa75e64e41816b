import type { BodyView } from '../../../actions/bodies/all-bodies.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { CHECK_METHODS } from '../../../domain/vocabulary/bodies.ts'
import { Button } from '../../components/button.tsx'
import { Leave } from '../../components/leave.tsx'
import { Radios } from '../../components/radios.tsx'
import { field, type Visit } from '../../route.ts'
import type { Problems } from '../page-problems.tsx'
import { KEEP_UNSAVED } from '../unsaved.tsx'

interface ActsProps {
  readonly visit: Visit
  readonly view: BodyView
  readonly problems: Problems
}

/** What coordinators do to a body: check it, change it, pause or close it. Each is a button of the form of its page. */
export function BodyActs({ visit, view, problems }: ActsProps) {
  const { speaker, form } = visit
  const { common, vocabulary, workspace } = speaker.w
  const words = workspace.bodies
  const path = `/staff/bodies/${view.listing.id}`
  const { status } = view.listing
  const isShut = status === 'paused' || status === 'closed'
  return (
    <>
      <h2>{words.acts}</h2>
      <p>
        <Leave keepAt={KEEP_UNSAVED} to={`${path}/edit`}>
          {words.edit}
        </Leave>
      </p>
      <h3>{words.checkedTitle}</h3>
      <input type="hidden" name="version" value={view.version} />
      <Radios
        name="how"
        legend={words.checkedHow}
        value={field(form, 'how')}
        error={problems['how']}
        errorPrefix={common.errorPrefix}
        items={codesOf(CHECK_METHODS).map((code) => ({ value: code, text: vocabulary.checkMethods[code] }))}
      />
      <Button preventDoubleClick formaction={`${path}/checked`}>
        {words.checkedButton}
      </Button>
      <p>{words.lastStays}</p>
      {isShut ? (
        <Mark path={path} step="open" label={words.open} />
      ) : (
        <Mark path={path} step="pause" label={words.pause} />
      )}
      {status !== 'closed' && <Mark path={path} step="close" label={words.close} />}
    </>
  )
}

function Mark(props: {
  readonly path: string
  readonly step: 'pause' | 'close' | 'open'
  readonly label: string
}) {
  return (
    <p>
      <Button variant="secondary" preventDoubleClick formaction={`${props.path}/${props.step}`}>
        {props.label}
      </Button>
    </p>
  )
}
