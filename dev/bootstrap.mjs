// The one door of every npm script: `node dev/bootstrap.mjs <task> [...args]`. Plain JavaScript that any Node >= 20 runs;
// it makes sure that the packages are those of package-lock.json, then hands over to the Node that comes with them.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages, isInstalled } from './installation.mjs'

const project = fileURLToPath(new URL('..', import.meta.url))
const [task, ...args] = process.argv.slice(2)

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Sadu needs Node 20 or newer to begin; this is ${process.version}.`)
  process.exit(1)
}
if (!task || !/^[a-z-]+$/.test(task) || !existsSync(join(project, 'dev', `${task}.ts`))) {
  console.error(`There is no task ${task ?? ''}: see the scripts in package.json.`)
  process.exit(1)
}
if (!isInstalled(project)) {
  const code = await installPackages(project)
  if (code !== 0) process.exit(code)
}
handOver()

function handOver() {
  const binaries = join(project, 'node_modules', '.bin')
  const node = join(binaries, process.platform === 'win32' ? 'node.cmd' : 'node')
  const env = { ...process.env, PATH: [binaries, process.env.PATH].join(delimiter) }
  const settings = existsSync(join(project, '.env')) ? ['--env-file=.env'] : []
  const child = spawn(node, [...settings, join(project, 'dev', `${task}.ts`), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env,
    cwd: project,
  })
  // The open channel tells the task that we are still there. A Ctrl-C reaches both: the task counts it once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  watchNpm(child)
  child.on('error', error => {
    console.error(`The Node of this project cannot be started (${error.message}). Remove node_modules and try again.`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(name)
    if (signal) process.kill(process.pid, signal)
    else process.exit(code ?? 1)
  })
}

/**
 * When npm is killed nobody forwards a signal, and the shell it runs scripts in may stay: a script without its npm ends.
 */
function watchNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const isShell = /^(\S*\/)?(ba|da|z|k)?sh\b/.test(commandOf(process.ppid))
  const npm = () => (isShell ? parentOf(process.ppid) : process.ppid)
  const before = npm()
  const watch = setInterval(() => npm() !== before && child.kill('SIGTERM'), existsSync('/proc/self') ? 250 : 2_000)
  watch.unref()
}

function parentOf(pid) {
  if (!existsSync('/proc/self')) return ask(pid, 'ppid=')
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 4).split(' ')[0]
}

function commandOf(pid) {
  return existsSync('/proc/self') ? read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') : ask(pid, 'command=')
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function ask(pid, field) {
  const { stdout } = spawnSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' })
  return (stdout ?? '').trim()
}
