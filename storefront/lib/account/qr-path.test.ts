import t from 'tap'
import { qrPath } from './qr-path.ts'

t.test('each run of dark modules is one stroke, inside the quiet zone', async t => {
  t.equal(qrPath({ size: 3, data: [1, 1, 0, 0, 0, 0, 1, 0, 1] }), 'M4 4h2v1h-2zM4 6h1v1h-1zM6 6h1v1h-1z')
  t.equal(qrPath({ size: 2, data: [0, 1, 1, 0] }), 'M5 4h1v1h-1zM4 5h1v1h-1z', 'a run ends with its row')
  t.equal(qrPath({ size: 2, data: [0, 0, 0, 0] }), '')
})
