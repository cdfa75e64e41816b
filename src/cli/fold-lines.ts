/** Columns of a terminal that everybody has. */
const WIDTH = 80

/**
 * A text as lines of at most 80 columns, broken between words, each after as many spaces. A word that is longer than a
 * line has one for itself.
 */
export function foldLines(text: string, indent = 0): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && indent + longer.length > WIDTH) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line].map((each) => `${' '.repeat(indent)}${each}`.trimEnd()).join('\n')
}
