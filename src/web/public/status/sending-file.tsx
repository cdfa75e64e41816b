import type { Speaker } from '../../../words/speak.ts'
import { Button } from '../../components/button.tsx'

/** How far a file is that the script of the page sends in parts (`client/in-parts/show.ts`); nothing to see without one. */
export function SendingFile({ speaker }: { speaker: Speaker }) {
  const { sending, came, broken, looking, stop, stopped } = speaker.w.portal.files.page.inParts
  return (
    <>
      <p
        role="status"
        data-says
        data-sending={sending}
        data-broken={broken}
        data-looking={looking}
        data-stopped={stopped}
      ></p>
      <div class="am-sending" hidden>
        <progress max="1" value="0" aria-label={came}></progress>{' '}
        <span data-percent aria-hidden="true"></span>
        <Button type="button" variant="secondary" attributes={{ 'data-stop': '' }}>
          {stop}
        </Button>
      </div>
    </>
  )
}
