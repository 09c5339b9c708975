import { test } from 'tap'
import type { Child } from '#dev/children.ts'
import { supervise } from '#dev/supervisor.ts'

function stage() {
  const lives: ((message: string) => void)[] = []
  const start = (): Child => {
    const { promise, resolve } = Promise.withResolvers<string>()
    lives.push(resolve)
    return {
      name: 'worker',
      mark: undefined,
      ended: false,
      end: promise,
      tail: () => 'its last words',
      stop: async () => resolve('stopped'),
    }
  }
  return { lives, start }
}

const moment = () => new Promise(resolve => setTimeout(resolve, 20))

test('a supervised program', async t => {
  t.test('is started again at once when it ends', async t => {
    const { lives, start } = stage()
    const heard: string[] = []
    const kept = supervise({ start, onEnd: message => heard.push(message), onGiveUp: () => t.fail('it lives') })
    lives[0]!('worker ended with SIGKILL')
    await moment()
    t.equal(lives.length, 2)
    t.equal(kept.restarts, 1)
    t.same(heard, ['worker ended with SIGKILL; starting it again'])
    await kept.stop()
  })

  t.test('is given up when it cannot stay', async t => {
    const { lives, start } = stage()
    const given = Promise.withResolvers<string>()
    supervise({ start, onEnd: () => {}, onGiveUp: given.resolve, attempts: 2 })
    lives[0]!('worker ended with code 1')
    await moment()
    lives[1]!('worker ended with code 1')
    t.equal(await given.promise, 'worker ended with code 1, 2 times in a row:\nits last words')
  })

  t.test('stays away once it has been stopped', async t => {
    const { lives, start } = stage()
    const kept = supervise({ start, onEnd: () => t.fail('it was asked to'), onGiveUp: () => t.fail('it was asked to') })
    await kept.stop()
    await moment()
    t.equal(lives.length, 1)
  })
})
