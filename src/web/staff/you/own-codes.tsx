import type { ForApp } from '../../../actions/staff/own-codes.ts'
import type { AskedOfOwner } from '../../../actions/staff/prove-owner.ts'
import { Button } from '../../components/button.tsx'
import { QrPicture } from '../../components/qr-picture.tsx'
import { IN_HAND } from '../../components/leave.tsx'
import { ReceiptBox } from '../../components/receipt-box.tsx'
import { WarningText } from '../../components/warning-text.tsx'
import { qrCode } from '../../qr-code.ts'
import { staffOf, type Visit } from '../../route.ts'
import { CodeInput } from '../code-input.tsx'
import type { Problems } from '../page-problems.tsx'
import { OwnerProof, ProveFirst } from './owner-proof.tsx'

interface OwnCodesProps {
  readonly visit: Visit
  readonly problems: Problems
  /** What the app needs, while it is being set up. */
  readonly setUp: ForApp | null
  readonly proof: AskedOfOwner
}

/** The app that makes codes (RFC 6238): set up, shown to work once, ended with a last code. */
export function OwnCodes({ visit, problems, setUp, proof }: OwnCodesProps) {
  const { speaker, house } = visit
  const { workspace } = speaker.w
  const words = workspace.you
  const { hasCodes } = staffOf(visit)
  return (
    <section id="codes" aria-labelledby="codes-title">
      <h2 id="codes-title">{words.codesTitle}</h2>
      {house.needsCodes && !hasCodes && (
        <WarningText signLabel={workspace.casePage.head.warning}>{words.codesNeeded}</WarningText>
      )}
      <p>{hasCodes ? words.codesAreOn : words.codesBody}</p>
      {proof === 'sign_in' ? (
        <ProveFirst speaker={speaker} id="current-for-code" section="codes" />
      ) : (
        <>
          {!hasCodes && setUp === null && (
            <Button
              variant="secondary"
              preventDoubleClick
              formaction="/staff/you/codes/begin"
              attributes={{ form: IN_HAND }}
            >
              {words.codesBegin}
            </Button>
          )}
          {setUp !== null && (
            <>
              <p>{words.codesKey}</p>
              <ReceiptBox
                id="key"
                title={words.key}
                titleLevel={3}
                codes={[{ label: words.key, code: setUp.key }]}
              >
                <AppSquare address={setUp.address} label={words.appSquare} />
                <p>
                  <a href={setUp.address}>{words.openApp}</a>
                </p>
              </ReceiptBox>
            </>
          )}
          {(hasCodes || setUp !== null) && (
            <CodeForm visit={visit} problems={problems} proof={proof} stops={hasCodes} />
          )}
        </>
      )}
    </section>
  )
}

/** The address that opens the app, for the camera of the phone it is on; nothing where it is too long for a square. */
function AppSquare({ address, label }: { readonly address: string; readonly label: string }) {
  const squares = qrCode(address)
  return squares === null ? (
    <></>
  ) : (
    <div class="am-app-square">
      <p>{label}</p>
      <QrPicture squares={squares} label={label} />
    </div>
  )
}

type CodeFormProps = Omit<OwnCodesProps, 'setUp' | 'proof'> & {
  readonly proof: Exclude<AskedOfOwner, 'sign_in'>
  readonly stops: boolean
}

function CodeForm({ visit, problems, proof, stops }: CodeFormProps) {
  const { speaker } = visit
  const words = speaker.w.workspace.you
  return (
    <form method="post" action={`/staff/you/codes/${stops ? 'stop' : 'start'}`} class="am-form" novalidate>
      <CodeInput speaker={speaker} label={words.code} hint={words.codeHint} error={problems['code']} />
      <OwnerProof speaker={speaker} asked={proof} id="current-for-code" />
      <Button variant={stops ? 'secondary' : undefined} preventDoubleClick>
        {stops ? words.codesStop : words.codesStart}
      </Button>
    </form>
  )
}
