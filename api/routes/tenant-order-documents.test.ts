import { test } from 'tap'
import { testApi } from '#test/api.ts'
import { anAddress, placeOrderOf } from '#test/factories.ts'

test('/v1/tenants/{slug}/orders/{number}/documents', { timeout: 60_000 }, async t => {
  const { app, tokenOf, rose, palm, within, call } = await testApi(t)
  const path = '/v1/tenants/rose/orders'
  const print = async (number: string, document: string, person = rose.people.viewer) =>
    app.inject({
      url: `${path}/${number}/documents/${document}`,
      headers: { authorization: `Bearer ${await tokenOf(person)}` },
    })

  t.test('prints the invoice and the packing slip in both languages, for nobody’s cache', async t => {
    const order = await within(
      rose,
      tx =>
        placeOrderOf(tx, rose.items.tulips, {
          delivery: { method: 'delivery', address: anAddress },
          office: {
            deliveryFee: { amount: '1.500', currency: 'KWD' },
            discount: { amount: '0.500', currency: 'KWD' },
          },
        }),
      'staff',
    )
    for (const document of ['invoice', 'packing-slip']) {
      for (const locale of ['ar', 'en']) {
        const answer = await print(order.number, `${document}.pdf?locale=${locale}`)
        t.equal(answer.statusCode, 200, answer.payload.slice(0, 300))
        t.match(answer.headers, {
          'content-type': 'application/pdf',
          'cache-control': 'no-store',
          'content-disposition': `inline; filename="${document}-${order.number}.pdf"`,
        })
        t.equal(answer.rawPayload.subarray(0, 5).toString(), '%PDF-')
      }
    }
    const { cancelled } = rose.orders
    t.equal((await print(cancelled.id, 'invoice.pdf')).statusCode, 200, 'by id, in the language of the order')
  })

  t.test('prints for members of the tenant only, and what there is', async t => {
    t.equal((await print('ORD-99999', 'invoice.pdf')).statusCode, 404)
    t.equal((await print(palm.orders.pending.id, 'invoice.pdf')).statusCode, 404)
    t.equal((await print('ORD-00001', 'receipt.pdf')).statusCode, 404)
    t.equal((await print('ORD-00001', 'invoice.pdf?locale=fr')).statusCode, 400)
    t.equal((await print('ORD-00001', 'invoice.pdf', palm.people.owner)).statusCode, 404)
    t.match(await call('GET', `${path}/ORD-00001/documents/invoice.pdf`), { status: 401 })
  })
})
