import type { BodyView } from '../../../actions/bodies/all-bodies.ts'
import { codesOf } from '../../../domain/vocabulary/code.ts'
import { CHECK_METHODS } from '../../../domain/vocabulary/bodies.ts'
import { Button } from '../../components/button.tsx'
import { Radios } from '../../components/radios.tsx'
import { field, type Visit } from '../../route.ts'
import type { Problems } from '../page-problems.tsx'

interface ActsProps {
  readonly visit: Visit
  readonly view: BodyView
  readonly problems: Problems
}

/** What coordinators do to a body: check it, change it, pause or close it. */
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
        <a href={`${path}/edit`}>{words.edit}</a>
      </p>
      <form method="post" action={`${path}/checked`} class="am-form" novalidate>
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
        <Button preventDoubleClick>{words.checkedButton}</Button>
      </form>
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
    <form method="post" action={`${props.path}/${props.step}`}>
      <Button variant="secondary" preventDoubleClick>
        {props.label}
      </Button>
    </form>
  )
}
