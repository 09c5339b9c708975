import { test } from 'tap'
import { type Answer, testApi } from '#test/api.ts'
import type { TestPerson } from '#test/people.ts'

const header = 'slug,type,name_en,name_ar,description_en,description_ar,price,stock,low_stock_level,category,published'

test('importing items', async t => {
  const { rose, call, sql } = await testApi(t)
  const { staff, viewer, owner } = rose.people
  const path = '/v1/tenants/rose/catalog'
  let keys = 0
  const send = (file: string | Buffer, query = '', as: TestPerson = staff, key = `import-${++keys}`): Promise<Answer> =>
    call('POST', `${path}/imports?${query}`, {
      as,
      body: typeof file === 'string' ? Buffer.from(file) : file,
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
    })
  const problemsOf = async (file: string | Buffer, query = '') =>
    (await send(file, `dryRun=true&${query}`)).body.problems.map((problem: Record<string, unknown>) => [
      problem.line,
      problem.column,
      problem.code,
    ])
  const item = async (slug: string) => (await call('GET', `${path}/${slug}`, { as: staff })).body
  const items = () => sql('select slug, version from catalog_items where tenant_id = $1 order by slug', [rose.id])

  t.test('adds and changes all lines at once, and says so in the audit log', async t => {
    const file = `${header}\r\nred-roses,product,Red roses,ورد أحمر,"Two\r\nlines, ""quoted""",,5.250,7,2,bouquets,yes\r\nlilies,,Lilies,,,,4.5,,,,no\r\n`
    const answer = await send(file)
    t.match(answer, {
      status: 200,
      body: { dryRun: false, lines: 2, created: 1, updated: 1, unchanged: 0, problems: [] },
    })
    t.match(await item('red-roses'), {
      type: 'product',
      name: { en: 'Red roses', ar: 'ورد أحمر' },
      description: { en: 'Two\nlines, "quoted"', ar: '' },
      price: { amount: '5.250', currency: 'KWD' },
      stock: 7,
      lowStockLevel: 2,
      category: { slug: 'bouquets' },
      published: true,
    })
    t.match(await item('lilies'), { name: { en: 'Lilies', ar: '' }, stock: null, published: false })
    t.match((await call('GET', `${path}?q=quoted`, { as: staff })).body.data, [{ slug: 'red-roses' }])
    const audit = await sql(`select actor_name, after from audit_log where action = 'items.imported'`)
    t.match(audit, [{ actor_name: 'Rose staff', after: { lines: 2, created: 1, updated: 1 } }])
  })

  t.test('happens once per key', async t => {
    const file = 'slug,name_en,price\ntulip-box,Tulip box,3\n'
    const first = await send(file, '', staff, 'the-same-key')
    const again = await send(file, '', staff, 'the-same-key')
    t.strictSame(again.body, first.body)
    t.equal(again.headers['idempotent-replayed'], 'true')
    t.match(await send(`${file}a-b,C,1\n`, '', staff, 'the-same-key'), {
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
    t.match(await send(file, '', staff, 'short'), { status: 400, body: { code: 'idempotency_key_missing' } })
  })

  t.test('a dry run tells every problem of every line and stores nothing', async t => {
    const before = await items()
    const lines = [
      'ok-item,product,Ok,,,,1.000,,,,yes',
      'Bad Slug,product,X,,,,1,,,,yes',
      'no-name,product,,,,,1,,,,yes',
      'dear,product,Dear,,,,1.2345,x,-1,nowhere,maybe',
      'ok-item,boat,Ok,,,,,1000001,,,',
      ',product,,ورد,,,1,,,,',
      'many,product,Many,,,,1,,,,yes,more',
      'comma,product,Comma,,,,"1,250",,,,',
      `long,product,${'x'.repeat(161)},,,,1,,,,`,
    ]
    const answer = await send([header, ...lines].join('\n'), 'dryRun=true')
    t.match(answer, { status: 200, body: { dryRun: true, lines: 9 } })
    t.same(
      answer.body.problems.map((problem: Record<string, unknown>) => [problem.line, problem.column, problem.code]),
      [
        [3, 'slug', 'slug_malformed'],
        [4, null, 'name_missing'],
        [5, 'price', 'too_many_decimals'],
        [5, 'stock', 'number_malformed'],
        [5, 'low_stock_level', 'number_malformed'],
        [5, 'published', 'published_unclear'],
        [5, 'category', 'category_unknown'],
        [6, 'type', 'type_unknown'],
        [6, 'price', 'price_missing'],
        [6, 'stock', 'number_too_large'],
        [6, 'slug', 'slug_doubled'],
        [7, 'slug', 'slug_missing'],
        [8, null, 'too_many_cells'],
        [9, 'price', 'amount_malformed'],
        [10, 'name_en', 'text_too_long'],
      ],
    )
    t.match(answer.body.problems[10].message, { en: 'Line 2 has the same slug.', ar: 'السطر 2 له المعرّف نفسه.' })
    t.strictSame(await items(), before)
  })

  t.test('a real run with one bad line stores nothing', async t => {
    const before = await items()
    const answer = await send('slug,name_en,price\ngood-one,Good,1\nbad-one,Bad,1.2345\n')
    t.match(answer, {
      status: 422,
      body: {
        code: 'import_refused',
        params: { problemCount: 1, problems: [{ line: 3, column: 'price', code: 'too_many_decimals' }] },
      },
    })
    t.strictSame(await items(), before)
  })

  t.test('takes files as spreadsheets write them', async t => {
    t.match(await send('\ufeffالمعرّف;الاسم بالعربية;السعر;المخزون;منشور\r\nward;ورد;١٢٫٥٠٠;٧;نعم\r\n\r\n;;;;\r\n'), {
      status: 200,
      body: { lines: 1, created: 1 },
    })
    t.match(await item('ward'), { name: { ar: 'ورد' }, price: { amount: '12.500' }, stock: 7, published: true })
    t.match(await send('Slug\tName EN\tPrice\ntabbed\tTabbed\t1\n'), { status: 200, body: { created: 1 } })
    t.match(await send('slug,price\nward,13\n'), { status: 200, body: { updated: 1 } }, 'what has no column stays')
    t.match(await item('ward'), { name: { ar: 'ورد' }, price: { amount: '13.000' }, stock: 7 })
    t.match(await send('name_en,price\nSpring Box,1\n'), { body: { created: 1 } }, 'a name makes the slug')
    t.match(await send('name_en,price\nSpring Box,1\n'), { body: { unchanged: 1 } })
  })

  t.test('refuses a file that cannot be read, and says why', async t => {
    t.same(
      await problemsOf(Buffer.from([0x73, 0x6c, 0x75, 0x67, 0x0a, 0xe6, 0xd1, 0xcf])),
      [[1, null, 'not_utf8']],
      'Windows-1256',
    )
    t.same(await problemsOf(Buffer.from('\ufeffslug', 'utf16le')), [[1, null, 'not_utf8']])
    t.same(await problemsOf('slug\u0000,x'), [[1, null, 'not_text']])
    t.same(await problemsOf(''), [[1, null, 'file_empty']])
    t.same(await problemsOf('slug,price\na-b,"1\nc-d,2\n'), [[3, null, 'line_malformed']])
    t.same(await problemsOf('slug,colour,slug\n'), [
      [1, 'colour', 'column_unknown'],
      [1, 'slug', 'column_doubled'],
    ])
    t.same(await problemsOf('price\n1\n'), [[1, 'slug', 'column_missing']])
    t.same(await problemsOf('slug,name_en,price,currency\nx-y,X,1,USD\n'), [[2, 'currency', 'currency_mismatch']])
    t.same(await problemsOf(`slug\n${'ab\n'.repeat(5001)}`), [[5002, null, 'too_many_lines']])
    t.match(await send(`slug\n${'x'.repeat(5 * 1024 * 1024)}`), { status: 413 })
    t.match(await call('POST', `${path}/imports`, { as: staff, body: { a: 1 } }), { status: 415 })
    t.match(await send('slug\n', '', viewer), { status: 403 })
  })

  t.test('adds categories when told to', async t => {
    const file = 'slug,name_en,price,category\nmug,Mug,1,gifts-and-more\n'
    t.same(await problemsOf(file), [[2, 'category', 'category_unknown']])
    t.match(await send(file, 'dryRun=true&createCategories=true'), {
      body: { createdCategories: ['gifts-and-more'], problems: [] },
    })
    t.same(await sql(`select 1 from catalog_categories where slug = 'gifts-and-more'`), [])
    t.match(await send(file, 'createCategories=true'), {
      status: 200,
      body: { created: 1, createdCategories: ['gifts-and-more'] },
    })
    t.match(await item('mug'), { category: { slug: 'gifts-and-more', name: { en: 'Gifts and more' } } })
  })

  t.test('takes an export back unchanged, formulas and all', async t => {
    await send(`${header}\nsum-box,product,=SUM(1),"'=x",+965 and more,"-a\n@b",1,,,,yes\n`)
    t.match(await item('sum-box'), {
      name: { en: '=SUM(1)', ar: '=x' },
      description: { en: '+965 and more', ar: '-a\n@b' },
    })
    for (const locale of ['en', 'ar']) {
      const file = await call('GET', `/v1/tenants/rose/exports/items.csv?locale=${locale}`, { as: owner })
      t.match(file.body, /'=SUM\(1\)/)
      const { body } = await send(file.body)
      t.match(body, { created: 0, updated: 0, problems: [] })
      t.equal(body.unchanged, body.lines)
      t.ok(body.lines > 5)
    }
  })

  t.test('has a template in either language that can be imported', async t => {
    for (const locale of ['en', 'ar']) {
      const { status, body } = await call('GET', `${path}/imports/template.csv?locale=${locale}`, { as: viewer })
      t.equal(status, 200)
      t.match(await send(body, 'dryRun=true'), { body: { lines: 2, created: 2, problems: [] } })
    }
  })

  t.test('takes five thousand lines', async t => {
    const lines = Array.from({ length: 5_000 }, (_, n) => `bulk-${n},product,Bulk ${n},,,,1.${n % 10},${n},,,no`)
    const started = Date.now()
    t.match(await send([header, ...lines].join('\n')), { status: 200, body: { created: 5_000 } })
    t.comment(`${Date.now() - started} ms`)
    t.match(await send([header, ...lines].join('\n')), { status: 200, body: { unchanged: 5_000 } })
  })
})
