/** The ten words with their numbers, five and five. */
export function NumberedWords({ receipt }: { receipt: string }) {
  return (
    <ol class="am-receipt__words" dir="ltr" translate="no">
      {receipt.split(' ').map((word) => (
        <li>{word}</li>
      ))}
    </ol>
  )
}

/** The ten groups of digits, five and five; with blanks between them for whoever copies them. */
export function DigitGroups({ digits }: { digits: string }) {
  return (
    <bdi class="am-receipt__digits" dir="ltr">
      {digits.split(' ').map((group) => (
        <>
          <span>{group}</span>{' '}
        </>
      ))}
    </bdi>
  )
}
