import { test } from 'tap'
import { createCampaign } from '#domain/campaigns/create-campaign.ts'
import { changeStorefront } from '#domain/storefronts/change-storefront.ts'
import { aCampaign, aStorefront, createDonationOf, receivedDonationOf } from '#test/factories.ts'
import { testWorld } from '#test/world.ts'
import { confirmReceipt, initialsOf } from './confirm-receipt.ts'
import { issueReceipt } from './issue-receipt.ts'
import { newReceiptCode, readReceiptCode } from './receipt-code.ts'
import { findReceipt } from './receipt-queries.ts'
import { voidReceipt } from './void-receipt.ts'

const refusal = (code: string, params?: object) => (params ? { name: 'DomainError', code, params } : { code })
const kwd = (amount: string) => ({ amount, currency: 'KWD' })

test('a receipt', async t => {
  const { rose, palm, within, sql } = await testWorld(t)
  const received = (given: Parameters<typeof receivedDonationOf>[1] = {}) =>
    within(rose, tx => receivedDonationOf(tx, given), 'staff')
  const issue = (donation: string) => within(rose, tx => issueReceipt(tx, donation, new Date()), 'staff')
  const voided = (receipt: string, reason: string) => within(rose, tx => voidReceipt(tx, receipt, { reason }), 'owner')
  const statusOf = async (id: string) => (await sql('select status from donations where id = $1', [id]))[0]!.status

  t.test('is issued for a gift that is here, and for no other', async t => {
    const { id, number } = await received()
    const receipt = await issue(number)
    t.match(receipt, { receipt_number: 'RCP-00001', code: /^[0-9A-HJKMNP-TV-Z]{16}$/, voided_at: null })
    t.equal(await statusOf(id), 'receipted')
    const params = { from: 'receipted', to: 'receipted', allowed: ['received'] }
    await t.rejects(issue(number), refusal('status_change_not_allowed', params))
    const pending = await within(rose, tx => createDonationOf(tx))
    await t.rejects(issue(pending.id), refusal('status_change_not_allowed'))
    for (const unknown of ['DON-99999', 'x', '01890000-0000-7000-8000-000000000000'])
      await t.rejects(issue(unknown), refusal('donation_not_found'), unknown)
    t.match(await sql('select type, data from events where subject_id = any($1) order by id', [[id, receipt.id]]), [
      { type: 'donation.created' },
      { type: 'donation.received' },
      { type: 'donation.receipted', data: { receiptNumber: 'RCP-00001' } },
      { type: 'receipt.issued', data: { donationId: id } },
    ])
  })

  t.test('says for ever what was so when it was issued', async t => {
    const campaignId = await within(
      rose,
      tx =>
        createCampaign(
          tx,
          aCampaign({
            licenceNumber: 'C-7',
            administrativePercentage: '7.5',
            destination: { en: 'Yemen', ar: 'اليمن' },
          }),
          new Date(),
        ),
      'owner',
    )
    const gift = await received({
      amount: kwd('12.25'),
      campaignId,
      purpose: 'zakat',
      donor: { name: 'Noura Al-Salem' },
      tribute: { kind: 'in_memory', name: 'Salem' },
      receivedOn: '2026-01-31',
    })
    const { id } = await issue(gift.id)
    await sql(`update campaigns set name = '{"en":"x","ar":"x"}', licence_number = 'other' where id = $1`, [campaignId])
    await sql(`update donations set donor_name = 'Other' where id = $1`, [gift.id])
    const { branding } = aStorefront()
    await within(rose, tx => changeStorefront(tx, aStorefront({ branding: { ...branding, accent: '#000000' } })))
    t.match((await within(rose, tx => findReceipt(tx, id))).facts, {
      tenant: { name: { en: 'Rose', ar: 'روز' }, accent: '#8a2846', timeZone: 'Asia/Kuwait', logo: null },
      merchant: null,
      donation: { number: gift.number, receivedOn: '2026-01-31' },
      donor: { name: 'Noura Al-Salem' },
      amount: kwd('12.250'),
      purpose: 'zakat',
      campaign: { en: 'Water wells', ar: 'آبار الماء' },
      tribute: { kind: 'in_memory', name: 'Salem' },
      licenceNumber: 'C-7',
      administrativePercentage: '7.50',
      destination: { en: 'Yemen', ar: 'اليمن' },
    })
    const plain = await issue((await received()).id)
    t.match((await within(rose, tx => findReceipt(tx, plain.id))).facts, {
      campaign: null,
      licenceNumber: 'MOSA-rose',
      destination: null,
      tribute: null,
    })
  })

  t.test('is voided with a reason, stays, and makes room for a new one', async t => {
    const gift = await received()
    const first = await issue(gift.id)
    const gone = await voided(first.receipt_number, ' the name was wrong ')
    t.match(gone, { receipt_number: first.receipt_number, void_reason: 'the name was wrong', voided_at: Date })
    t.equal(await statusOf(gift.id), 'received')
    const second = await issue(gift.id)
    t.not(second.receipt_number, first.receipt_number)
    t.not(second.code, first.code)
    t.same(await voided(first.id, 'the name was wrong'), gone, 'the same voiding again changes nothing')
    t.equal(await statusOf(gift.id), 'receipted', 'nor does it touch the receipt in force')
    await t.rejects(voided(first.id, 'another reason'), refusal('receipt_voided'))
    await t.rejects(voided('RCP-99999', 'x'), refusal('receipt_not_found'))
    const rows = await sql('select voided_at from receipts where donation_id = $1 order by id', [gift.id])
    t.match(rows, [{ voided_at: Date }, { voided_at: null }])
    const audits = await sql('select * from audit_log where entity_id = $1 order by id', [first.id])
    t.match(audits, [
      { action: 'receipt.issued' },
      { action: 'receipt.voided', reason: 'the name was wrong', actor_name: 'Rose owner' },
    ])
    t.equal(audits.length, 2)
  })

  t.test('is one of two that are issued or voided at the same moment', async t => {
    for (let turn = 0; turn < 5; turn++) {
      const gift = await received()
      const outcomes = await Promise.allSettled([issue(gift.id), issue(gift.id), issue(gift.id)])
      const done = outcomes.filter(outcome => outcome.status === 'fulfilled')
      t.equal(done.length, 1)
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') t.match(outcome.reason, { code: 'status_change_not_allowed' })
      const voidings = await Promise.allSettled([voided(done[0]!.value.id, 'a'), voided(done[0]!.value.id, 'b')])
      t.equal(voidings.filter(outcome => outcome.status === 'fulfilled').length, 1)
      t.equal(await statusOf(gift.id), 'received')
    }
  })

  t.test('is confirmed by its code however it was copied', async t => {
    const gift = await received({ donor: { name: 'Noura bint Salem' }, amount: kwd('3') })
    const { code, id, receipt_number } = await issue(gift.id)
    const confirm = (typed: string) => within(rose, tx => confirmReceipt(tx, typed))
    const sloppy = code.replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase()
    const writings = [
      code,
      code.toLowerCase(),
      sloppy,
      code.replace(/(.{4})(?=.)/g, '$1-'),
      ` ${code.replace(/(.{8})/, '$1 ')} `,
    ]
    for (const typed of writings)
      t.match(await confirm(typed), { receipt_number, voidedOn: null, donorInitials: 'N. S.' }, typed)
    for (const wrong of [
      '',
      '0',
      code.slice(1),
      `${code}0`,
      newReceiptCode(),
      id,
      receipt_number,
      `${code}'`,
      '%',
      'ا'.repeat(16),
    ])
      await t.rejects(confirm(wrong), refusal('receipt_not_found'), wrong)
    await t.rejects(
      within(palm, tx => confirmReceipt(tx, code)),
      refusal('receipt_not_found'),
      'another tenant’s page knows nothing of it',
    )
    await voided(id, 'wrong')
    t.match(await confirm(code), { voidedOn: /^\d{4}-\d\d-\d\d$/ })
    await sql('update donations set hide_name = true where id = $1', [gift.id])
    t.equal((await confirm(code)).donorInitials, '', 'hidden, also when it was hidden later')
  })
})

test('a code', async t => {
  t.test('is sixteen signs that cannot be mistaken for each other', async t => {
    const codes = Array.from({ length: 2_000 }, newReceiptCode)
    for (const code of codes) if (!/^[0-9A-HJKMNP-TV-Z]{16}$/.test(code)) t.fail(code)
    t.equal(new Set(codes).size, codes.length)
    t.equal(new Set(codes.join('')).size, 32, 'each sign comes up')
    for (const code of codes.slice(0, 100)) t.equal(readReceiptCode(code), code)
  })

  t.test('is read in Arabic digits too, and not with a U', async t => {
    t.equal(readReceiptCode('٠١٢٣-4567-89AB-CDEF'), '0123456789ABCDEF')
    t.equal(readReceiptCode('0123456789ABCDEU'), undefined)
  })
})

test('initials', async t => {
  const cases = [
    ['Noura Al-Salem', 'N. A.'],
    ['نورة بنت سالم', 'ن. س.'],
    ['  noura  ', 'N.'],
    ['𝒩oura X', '𝒩. X.'],
    ['123 456', ''],
    ['', ''],
  ] as const
  for (const [name, initials] of cases) t.equal(initialsOf(name), initials, name)
})
