import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { projectFolder } from '#dev/children.ts'
import { type Figure, type Finding, median } from './figure.ts'

const rooms = ['api', 'worker', 'domain', 'platform', 'storefront', 'dev', 'test']

/** Written by a program. */
const generated = ['platform/db/tables.ts']

/** Files and lines of each room, tests beside the code apart. */
export const codeSize: Figure = {
  name: 'code-size',
  run: async () => {
    const files = trackedFiles()
    return rooms.flatMap(room => {
      const ofRoom = files.filter(path => path.startsWith(`${room}/`))
      const tests = ofRoom.filter(path => /\.test\.tsx?$/.test(path))
      const code = ofRoom.filter(path => !tests.includes(path))
      return [...describe(room, code), ...describe(`${room}, tests`, tests)]
    })
  },
}

function trackedFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: projectFolder, encoding: 'utf8' })
  return listed.split('\n').filter(path => path && !generated.includes(path))
}

function describe(what: string, paths: string[]): Finding[] {
  if (paths.length === 0) return []
  const lines = paths.map(path => readFileSync(projectFolder + path, 'utf8').split('\n').length - 1)
  const sum = lines.reduce((total, count) => total + count, 0)
  const inWords = `median ${median(lines)} lines, largest ${Math.max(...lines)}, ${sum.toLocaleString('en')} in all`
  return [{ what: `code: ${what}`, measured: { value: paths.length, unit: 'files' }, comparedWith: inWords }]
}
