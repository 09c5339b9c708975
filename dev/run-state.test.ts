import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { isRunning, markOf } from '#dev/processes.ts'
import { takeFolder } from '#dev/run-state.ts'

function folderOf(t: Test) {
  const folder = mkdtempSync(join(tmpdir(), 'sadu-run-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  return folder
}

async function idle(t: Test) {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' })
  await once(child, 'spawn')
  t.teardown(() => child.kill('SIGKILL'))
  return markOf(child.pid!)!
}

const gone = { pid: 2 ** 22 - 3, startedAt: '1' }

test('the next start', async t => {
  t.test('stops what a killed one has left', async t => {
    const [folder, left] = [folderOf(t), await idle(t)]
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ starter: gone, children: [{ name: 'api', ...left }] }))
    const heard: string[] = []
    await takeFolder(folder, name => heard.push(name))
    t.same(heard, ['api'])
    t.equal(isRunning(left), false)
  })

  t.test('leaves a stranger alone that has been given the pid', async t => {
    const [folder, stranger] = [folderOf(t), await idle(t)]
    const children = [{ name: 'api', pid: stranger.pid, startedAt: 'another time' }]
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ starter: gone, children }))
    await takeFolder(folder, () => t.fail('nothing of ours is left'))
    t.equal(isRunning(stranger), true)
  })

  t.test('is refused while another is at work', async t => {
    const [folder, other] = [folderOf(t), await idle(t)]
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ starter: other, children: [] }))
    await t.rejects(
      takeFolder(folder, () => {}),
      { message: `Sadu already runs from this folder (process ${other.pid}). Stop it there first.` },
    )
    t.equal(isRunning(other), true)
  })

  t.test('waits for one that is stopping', async t => {
    const [folder, other] = [folderOf(t), await idle(t)]
    writeFileSync(join(folder, 'run.json'), JSON.stringify({ starter: other, stopping: true, children: [] }))
    setTimeout(() => process.kill(other.pid), 200)
    const state = await takeFolder(folder, () => {})
    t.equal(isRunning(other), false)
    state.clear()
    t.equal(existsSync(join(folder, 'run.json')), false)
  })

  t.test('is not stopped by a broken state file', async t => {
    const folder = folderOf(t)
    writeFileSync(join(folder, 'run.json'), '{"starter":')
    await takeFolder(folder, () => t.fail('nothing is left'))
  })
})
