import { test } from 'tap'
import { closingInOrder } from '#dev/closing.ts'

const order = ['edge', 'web', 'api', 'postgres']

test('closing', async t => {
  t.test('follows the order, whatever was started first', async t => {
    const stopped: string[] = []
    const closing = closingInOrder(order, () => t.fail('all can be stopped'))
    for (const name of ['postgres', 'api', 'edge', 'web']) closing.add(name, async () => stopped.push(name))
    await Promise.all([closing.close(), closing.close()])
    t.same(stopped, order)
  })

  t.test('goes on after what cannot be stopped', async t => {
    const stopped: string[] = []
    const problems: string[] = []
    const closing = closingInOrder(order, name => problems.push(name))
    closing.add('web', async () => Promise.reject(new Error('no')))
    closing.add('postgres', async () => stopped.push('postgres'))
    await closing.close()
    t.same([problems, stopped], [['web'], ['postgres']])
  })

  t.test('says once that it has begun', async t => {
    let begun = 0
    const closing = closingInOrder(
      order,
      () => t.fail('all can be stopped'),
      () => begun++,
    )
    t.equal(begun, 0)
    await Promise.all([closing.close(), closing.close()])
    t.equal(begun, 1)
  })

  t.test('includes what is started while it is under way', async t => {
    const stopped: string[] = []
    const closing = closingInOrder(order, () => t.fail('all can be stopped'))
    closing.add('web', async () => {
      stopped.push('web')
      closing.add('api', async () => stopped.push('api'))
    })
    await closing.close()
    t.equal(closing.isClosing, true)
    t.same(stopped, ['web', 'api'])
  })
})
