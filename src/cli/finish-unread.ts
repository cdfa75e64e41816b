/**
 * Lets a command finish when who reads its answer has seen enough, as in `… | head -2`: what was left to say is dropped,
 * and files are still written. Any other trouble with the stream is thrown.
 */
export function finishUnread(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
