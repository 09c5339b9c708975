import fc from 'fast-check'
import { test } from 'tap'
import { fillTemplate, htmlWriter, type TemplateScope, textWriter } from '#domain/notifications/fill-template.ts'

const html = (template: string, scope: TemplateScope) => fillTemplate(template, [scope], htmlWriter)

test('a template', async t => {
  t.test('shows values, escaped for where they stand', async t => {
    t.equal(
      html('<b title="{{a}}">{{a}}</b>', { a: `<i>"'&` }),
      '<b title="&lt;i&gt;&quot;&#39;&amp;">&lt;i&gt;&quot;&#39;&amp;</b>',
    )
    t.equal(fillTemplate('{{a}}', [{ a: '<i>' }], textWriter), '<i>')
  })

  t.test('never reads a value as a template', async t => {
    t.equal(html('{{a}}|{{b}}', { a: '{{b}}{{#b}}', b: '$& $1' }), '{{b}}{{#b}}|$&amp; $1')
  })

  t.test('repeats for a list, enters a group, leaves out what is null', async t => {
    t.equal(html('{{#rows}}{{n}}{{unit}} {{/rows}}', { rows: [{ n: '1' }, { n: '2' }], unit: 'kg' }), '1kg 2kg ')
    t.equal(html('{{#rows}}x{{/rows}}', { rows: [] }), '')
    t.equal(html('{{#note}}{{text}}{{/note}}', { note: { text: 'hi' }, text: 'no' }), 'hi')
    t.equal(html('{{#note}}{{text}}{{/note}}', { note: null }), '')
    t.equal(html('{{#a.rows}}{{n}}{{/a.rows}}{{a.b.c}}', { a: { rows: [{ n: '1' }], b: { c: '2' } } }), '12')
  })

  t.test('keeps the direction of a figure apart', async t => {
    const scope = {
      total: { figure: '1.250 د.ك', dir: 'rtl' as const },
      phone: { figure: '+965 1', dir: 'ltr' as const },
    }
    t.match(html('{{total}}', scope), /^<span dir="rtl"[^>]*>1\.250 د\.ك<\/span>$/)
    t.equal(fillTemplate('{{phone}} {{total}}', [scope], textWriter), '\u2066+965 1\u2069 \u20671.250 د.ك\u2069')
  })

  t.test('does not render with a name nobody gave or of the wrong kind', async t => {
    for (const template of [
      '{{b}}',
      '{{a.b}}',
      '{{toString}}',
      '{{__proto__}}',
      '{{#a}}{{/a}}',
      '{{c}}',
      '{{#b}}{{/b}}',
    ]) {
      t.throws(() => html(template, { a: 'text', c: { d: 'x' } }), TypeError, template)
    }
  })

  t.test('lets no value out of the place it was given', async t => {
    const safe = fc.property(fc.string({ unit: 'binary' }), value => {
      const filled = html('<p title="{{a}}">{{a}}</p>', { a: value })
      return !/[<>"']/.test(filled.slice(10, -4).replace('">', ''))
    })
    t.doesNotThrow(() => fc.assert(safe))
  })
})
