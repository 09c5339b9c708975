import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Launcher, launcher, projectFolder } from '#dev/children.ts'
import { markOf, stopMarked } from '#dev/processes.ts'
import { dim, green, red } from '#dev/progress.ts'
import { type FileResult, tallyOf } from '#dev/tally.ts'
import { variables } from '#platform/variables.ts'
import { stopServices } from '#test/services.ts'

export type TestRun = { end: Promise<{ passed: number; failed: number; skipped: number }>; stop(): Promise<void> }

const leash = join(projectFolder, 'dev/leash.mjs')
const tap = join(projectFolder, 'node_modules/tap/dist/esm/run.mjs')

// Hundreds of processes load the same files: what Node made of a file is kept by its content.
const compiled = join(projectFolder, 'node_modules/.cache/node-compile')

/** The machine's environment without what the person has set for their own Sadu: tests bring their own. */
export function testEnvironment(): NodeJS.ProcessEnv {
  const ours = new Set<string>(Object.values(variables).map(entry => entry.name))
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.has(name)))
}

export const testLauncher = (): Launcher => launcher(join(tmpdir(), `sadu-build-${process.pid}`))

/**
 * Runs the files under tap, in a process group of its own, and prints each file as it ends. `testArguments` reach the
 * files themselves, which then may take as long as they need.
 */
export function launchTests(files: string[], testArguments: string[] = []): TestRun {
  const leashed = { LEASHED_BY: String(process.pid), LEASH_PATIENCE_MS: '500' }
  const env = { ...testEnvironment(), ...leashed, NODE_COMPILE_CACHE: compiled }
  const patience = testArguments.length > 0 ? ['--timeout=0'] : []
  const given = testArguments.map(argument => `--test-arg=${argument}`)
  const args = ['--import', leash, tap, '--reporter=tap', ...patience, ...given, ...files]
  const child = spawn(process.execPath, args, {
    cwd: projectFolder,
    env,
    detached: true,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin!.on('error', () => undefined)
  const mark = markOf(child.pid!)!
  const { parser, total } = tallyOf(printFile)
  child.stdout!.pipe(parser)
  let stopped = false
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const end = ended.then(async code => {
    await stopServices(mark.pid)
    if (stopped) return total
    // A runner that broke before or between the files is a failure, whatever it managed to say.
    if (code !== 0 && total.failed === 0) return { ...total, failed: 1 }
    return total
  })
  return {
    end,
    stop: async () => {
      stopped = true
      await stopMarked(mark, { patienceMs: 500, group: true })
      await end
    },
  }
}

function printFile(result: FileResult) {
  const { file, ok, passed, failed, skipped, timeMs, failures } = result
  const counts = [`${passed} passed`, failed && red(`${failed} failed`), skipped && `${skipped} skipped`]
    .filter(Boolean)
    .join(', ')
  console.log(`${ok ? green('✓') : red('✗')} ${file.padEnd(52)} ${counts} ${dim(`${(timeMs / 1000).toFixed(1)} s`)}`)
  for (const { path, detail } of failures) {
    console.log(`  ${red('✗')} ${path.join(' > ') || 'the file itself'}`)
    console.log(detail.replace(/^/gm, '      '))
  }
}
