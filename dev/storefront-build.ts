import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Launcher, type Program, programIn, projectFolder } from '#dev/children.ts'

const folder = join(projectFolder, 'storefront')
const stamp = join(folder, '.next', '.built-from')

/** `next <command>` as a program of ours. */
export function next(command: string, args: string[], env: NodeJS.ProcessEnv): Program {
  const program = programIn(join(projectFolder, 'node_modules/next/dist/bin/next'), command, ...args)
  return { ...program, cwd: folder, env: { ...process.env, ...env, NEXT_TELEMETRY_DISABLED: '1' } }
}

export const hasStorefront = () => existsSync(join(folder, 'app'))

export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()

/** Builds the storefront from what its sources and the lock file say now. */
export async function buildStorefront(launch: Launcher, env: NodeJS.ProcessEnv) {
  const sources = fingerprint()
  rmSync(stamp, { force: true })
  const build = launch('build', next('build', [], { ...env, NODE_ENV: 'production' }))
  const ended = await build.end
  if (!ended.endsWith('code 0')) throw new Error(`The storefront cannot be built: ${ended}\n${build.tail()}`)
  writeFileSync(stamp, sources)
}

function fingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(join(projectFolder, 'package-lock.json')))
  const files = globSync('**/*', {
    cwd: folder,
    withFileTypes: true,
    exclude: entry => /^(\.next|node_modules)$/.test(entry.name),
  })
    .filter(entry => entry.isFile() && !/\.test\.tsx?$|\.tsbuildinfo$|^next-env\.d\.ts$|\.md$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
  for (const file of files.sort()) hash.update(`\n${file}\n`).update(readFileSync(file))
  return hash.digest('hex')
}
