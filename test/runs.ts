/** How many random histories a property is tried with: `--histories=300` on the command line, else a test's own few. */
export function runsOf(usual: number): number {
  const given = process.argv.find(argument => argument.startsWith('--histories='))
  return given ? Number(given.slice('--histories='.length)) : usual
}
