/** A progress bar on the terminal, silent where the output is not one. */

/** Draws `done` of `total` in one line; call it with done = total to end the line. */
export function showProgress(label: string, done: number, total: number): void {
  if (!process.stderr.isTTY) {
    if (done >= total) process.stderr.write(`${label}: ${total.toLocaleString('en')}\n`)
    return
  }
  const width = 30
  const filled = Math.round((width * Math.min(done, total)) / total)
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled)
  process.stderr.write(`\r${label.padEnd(28)} ${bar} ${Math.floor((100 * done) / total)} %`)
  if (done >= total) process.stderr.write('\n')
}
