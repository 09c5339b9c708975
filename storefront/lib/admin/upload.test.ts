import t from 'tap'
import { refusalOf } from './upload.ts'

t.test('a file is told what is wrong with it before it is sent', async t => {
  t.equal(refusalOf({ type: 'image/jpeg', size: 10 }), undefined)
  t.equal(refusalOf({ type: 'image/svg+xml', size: 10 }), 'media_type_refused')
  t.equal(refusalOf({ type: '', size: 10 }), 'media_type_refused')
  t.equal(refusalOf({ type: 'image/png', size: 0 }), 'unreadable')
  t.equal(refusalOf({ type: 'image/png', size: 10 * 1024 * 1024 + 1 }), 'media_too_large')
})
