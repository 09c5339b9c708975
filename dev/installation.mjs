import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const stampOf = project => join(project, 'node_modules', '.sadu-installed')

/** Whether node_modules was installed from the package-lock.json that stands here now. */
export function isInstalled(project) {
  if (!existsSync(join(project, 'node_modules', '.bin', 'node'))) return false
  if (existsSync(stampOf(project)) && readFileSync(stampOf(project), 'utf8') === fingerprint(project)) return true
  return isInstalledByHand(project)
}

/** `npm ci`, with its output shown; the stamp is written only when it went well. */
export async function installPackages(project) {
  console.log('Installing the packages of package-lock.json (npm ci) ...')
  const started = Date.now()
  rmSync(stampOf(project), { force: true })
  const code = await run(project)
  if (code !== 0) {
    console.error('The packages could not be installed; npm says why above.')
    return code
  }
  writeFileSync(stampOf(project), fingerprint(project))
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
  return 0
}

/** Everything that decides what npm puts into node_modules, the machine included. */
export function fingerprint(project) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`)
  for (const name of ['package-lock.json', 'package.json', 'storefront/package.json']) {
    if (existsSync(join(project, name))) hash.update(dependenciesIn(name, readFileSync(join(project, name), 'utf8')))
  }
  return hash.digest('hex')
}

/** A script renamed in package.json is no reason to install. */
function dependenciesIn(name, text) {
  if (name === 'package-lock.json') return text
  const { dependencies, devDependencies, optionalDependencies, overrides, workspaces } = JSON.parse(text)
  return JSON.stringify({ dependencies, devDependencies, optionalDependencies, overrides, workspaces })
}

/** After a plain `npm install` npm's own record of node_modules is equal to the lock file, package by package. */
function isInstalledByHand(project) {
  const record = join(project, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')).packages
  const complete = Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || entry.link || !path.includes('node_modules/') || isSame(installed[path], entry),
  )
  if (complete) writeFileSync(stampOf(project), fingerprint(project))
  return complete
}

const isSame = (installed, wanted) =>
  installed !== undefined && installed.version === wanted.version && installed.integrity === wanted.integrity

function run(project) {
  const npm = process.env.npm_execpath
  const [program, args] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  return new Promise(resolve => {
    const child = spawn(program, [...args, 'ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=dev'], {
      cwd: project,
      stdio: 'inherit',
    })
    child.on('error', () => resolve(1))
    child.on('exit', code => resolve(code ?? 1))
  })
}
