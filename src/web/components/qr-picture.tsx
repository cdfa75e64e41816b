import type { Squares } from '../qr-code.ts'

/** A QR code as a picture that needs no request and no script. */
export function QrPicture({ squares, label }: { readonly squares: Squares; readonly label: string }) {
  const size = squares.length
  return (
    <svg
      class="am-qr"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={squares.map(rowPath).join('')} />
    </svg>
  )
}

/** One stroke for each run of dark squares. */
function rowPath(row: readonly boolean[], down: number): string {
  const text = row.map((dark) => (dark ? '1' : '0')).join('')
  return [...text.matchAll(/1+/g)]
    .map(({ 0: run, index }) => `M${index} ${down}h${run.length}v1h-${run.length}z`)
    .join('')
}
