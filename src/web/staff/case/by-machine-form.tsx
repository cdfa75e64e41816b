import { whyNotByMachine } from '../../../domain/casework/translate-by-machine.ts'
import { beginningOf, isToldByMember, type ToldText } from '../../../domain/casework/translations.ts'
import { Button } from '../../components/button.tsx'
import { VisuallyHidden } from '../../components/visually-hidden.tsx'
import { casePath, type Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'

interface ByMachineProps {
  readonly desk: Desk
  readonly told: ToldText
  /** A machine translated it already. */
  readonly has: boolean
}

/** A button that sends one text to the machine of the settings. Nothing is sent before it is pressed. */
export function ByMachine({ desk, told, has }: ByMachineProps) {
  const { speaker, view, translator, pages = {} } = desk
  const words = speaker.w.workspace.casePage.translations
  if (translator === null || has || view.veiled) return <></>
  const whyNot = whyNotByMachine(view.kase, told, translator)
  if (whyNot !== null)
    return (
      <p class="am-meta">
        {{ walled: words.walled, of_member: words.ofMember, too_long: words.tooLong }[whyNot]}
      </p>
    )
  const host = isolate(translator.host)
  const inside = isToldByMember(view.kase, told.id) ? words.sendInsideOfMember : words.sendInside
  return (
    <form method="post" action={`${casePath(view.kase.id)}/by-machine`} class="am-verb am-verb--bare">
      <input type="hidden" name="told" value={told.id} />
      {pages.talk !== undefined && <input type="hidden" name="talk" value={pages.talk} />}
      <p class="am-meta">{speaker.say(translator.inHouse ? inside : words.sendTo, { host })}</p>
      <Button variant="secondary" preventDoubleClick>
        {words.send}
        <VisuallyHidden> {beginningOf(told.text, 30)}</VisuallyHidden>
      </Button>
    </form>
  )
}
