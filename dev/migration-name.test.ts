import { test } from 'tap'
import { migrationName } from '#dev/migration-name.ts'

const existing = ['0001_add_users.sql', '0012_add_orders.sql', 'schema.sql']

test('a new migration', async t => {
  t.test('takes the next number', async t => {
    t.equal(migrationName(existing, 'add coupons'), '0013_add_coupons.sql')
    t.equal(migrationName([], 'Limit order-notes'), '0001_limit_order_notes.sql')
  })

  t.test('is named by a verb phrase', async t => {
    for (const phrase of ['', 'coupons', 'coupons table', 'add', '../add x', 'add ../../x', 'add قسائم']) {
      t.throws(() => migrationName(existing, phrase), phrase)
    }
  })

  t.test('does not repeat a name', async t => {
    t.throws(() => migrationName(existing, 'add users'), /already/)
  })
})
