import t from 'tap'
import { secretGroups } from './secret-groups.ts'

t.test('a secret is shown in groups of four', async t => {
  t.same(secretGroups('JBSWY3DPEHPK3PXPAB'), ['JBSW', 'Y3DP', 'EHPK', '3PXP', 'AB'])
  t.same(secretGroups(''), [])
})
