const paint = (code: number) => (text: string) => (process.stdout.isTTY ? `\u001b[${code}m${text}\u001b[0m` : text)
export const bold = paint(1)
export const dim = paint(2)
export const green = paint(32)
export const red = paint(31)

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * One line per step, written when the step is done, with what it took; a step that takes long announces itself. The work
 * may give a better name than the one it began with.
 */
export async function step<T>(
  label: string,
  work: () => Promise<T>,
  describe: (result: T) => string = () => label,
): Promise<T> {
  const started = performance.now()
  const notice = setTimeout(() => console.log(`  ${dim('·')} ${dim(`${label} ...`)}`), 1_500)
  try {
    const result = await work()
    console.log(`  ${green('✓')} ${describe(result).padEnd(52)} ${dim(seconds(started).padStart(7))}`)
    return result
  } finally {
    clearTimeout(notice)
  }
}

export const elapsed = seconds
